import { chromium } from '@playwright/test';
import { writeFileSync, mkdirSync } from 'node:fs';
const base='http://localhost:3210'; mkdirSync('/tmp/shots',{recursive:true});
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking']});
const people={ana:'es',chloe:'fr',peter:'en'};
const ids={ana:'0193a000-0009-7000-8000-000000000001',chloe:'0193a000-0009-7000-8000-000000000003',peter:'0193a000-0009-7000-8000-000000000004'};
const PW='puente-maiz-lluvia';
export async function ctx(who, opts={}) {
  const c = await browser.newContext({viewport:{width:360,height:740},locale:people[who],...opts});
  const p = await c.newPage();
  await p.goto(base+'/');
  await p.fill('input[type=email]', who+'@demo.campus.example'); await p.fill('input[type=password]', PW);
  await p.click('form button[type=submit]'); await p.waitForSelector('h1');
  await p.waitForTimeout(800);
  return {c,p,e:ids[who]};
}
const shot=(p,n)=>p.screenshot({path:`/tmp/shots/${n}.png`,fullPage:true});
for (const [who] of Object.entries(people)) {
  const {c,p,e}=await ctx(who);
  await p.goto(`${base}/course/${e}`); await p.waitForSelector('h2'); await p.waitForTimeout(500); await shot(p,`${who}-home-360`);
  await p.goto(`${base}/course/${e}/cards`); await p.waitForSelector('h2'); await shot(p,`${who}-cards-360`);
  const cards = await p.$$eval('.cards__item a', as=>as.map(a=>a.getAttribute('href')));
  let i=0;
  for (const href of cards) {
    await p.goto(base+href); await p.waitForSelector('.card-page'); await p.waitForTimeout(150);
    if(i===1) await shot(p,`${who}-card-360`);
    for (const format of ['A4','Letter']) {
      const pdf = await p.pdf({format, preferCSSPageSize:false});
      const pages=(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)||[]).length;
      writeFileSync(`/tmp/shots/${who}-card${i}-${format}.pdf`,pdf);
      console.log(who,i,format,pages, await p.title(), await p.$eval('.card-page',x=>x.className));
    }
    i++;
  }
  await p.goto(`${base}/course/${e}/plan`); await p.waitForSelector('.plan-section'); await p.waitForTimeout(300); await shot(p,`${who}-plan-360`);
  writeFileSync(`/tmp/shots/${who}-planprint.pdf`, await p.pdf({format:'Letter'}));
  await c.close();
}
await browser.close();
