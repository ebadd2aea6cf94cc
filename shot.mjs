import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const base='http://localhost:3417';
const pages = process.argv.slice(2);
for (const spec of pages) {
  const [name,path,width,dark] = spec.split('|');
  const c = await b.newContext({ viewport:{width:Number(width),height:900}, colorScheme: dark?'dark':'light' });
  const p = await c.newPage();
  const r = await p.goto(base+path);
  const over = await p.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  await p.screenshot({ path:`/tmp/words/shots/${name}-${width}.png`, fullPage:true });
  console.log(name,width,r.status(),'overflow',over);
  await c.close();
}
await b.close();
