// Small comforts. Every page works without this file.

document.documentElement.classList.add('scripted');

for (const button of document.querySelectorAll('[data-action]')) {
  button.addEventListener('click', () => {
    if (button.dataset.action === 'print') window.print();
    if (button.dataset.action === 'copy-link') copyLink(button);
  });
}

async function copyLink(button) {
  await navigator.clipboard.writeText(location.href);
  announce(button.dataset.done);
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = label), 3000);
}

// A live region speaks only when it changes: say what it holds once the page has been read.
for (const region of document.querySelectorAll('[data-announce]')) announce(region.textContent);

function announce(text) {
  let region = document.getElementById('announcements');
  if (region === null) {
    region = document.createElement('p');
    region.id = 'announcements';
    region.className = 'ds-sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  setTimeout(() => (region.textContent = text), 300);
}
