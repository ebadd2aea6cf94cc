import { type RefusalCode, refusals } from '../domain/refusals.js';

/** The page of the API: the calls to try out, and every refusal under the address in its `type`. */
export const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Motpost API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/page.css">
</head>
<body>
<main>
<h1>Motpost API</h1>
<p>The document: <a href="/api/openapi.json">JSON</a>, <a href="/api/openapi.yaml">YAML</a>.
<a href="#refusals">All refusals</a>.</p>
<div id="calls"><p>Trying out the calls on this page needs JavaScript; the document does not.</p></div>
<h2 id="refusals">Refusals</h2>
<p>In the order in which they win when several apply.</p>
<table>
<caption>Codes of refusals, with their HTTP status and meaning</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${(Object.keys(refusals) as RefusalCode[]).map(row).join('\n')}
</tbody>
</table>
</main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
</body>
</html>
`;

function row(code: RefusalCode): string {
  const { status, title } = refusals[code];
  return `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`;
}

export const docsScript = `SwaggerUIBundle({
  url: '/api/openapi.json',
  domNode: document.getElementById('calls'),
  deepLinking: false,
  persistAuthorization: false,
});
`;

export const docsStyle = `main { max-width: 90rem; margin: 0 auto; padding: 1rem; font-family: sans-serif; }
table { border-collapse: collapse; }
caption { text-align: left; padding: 0.5rem 0; }
th, td { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid #ccc; }
tr:target { background: #fff3c4; }
`;
