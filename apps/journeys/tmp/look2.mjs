import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
const base='http://localhost:3210';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking']});
const ids={ana:['es','0193a000-0009-7000-8000-000000000001'],chloe:['fr','0193a000-0009-7000-8000-000000000003'],peter:['en','0193a000-0009-7000-8000-000000000004']};
for (const [who,[loc,e]] of Object.entries(ids)) for (const [w,h,scheme] of [[360,740,'light'],[1280,900,'dark']]) {
  const c = await browser.newContext({viewport:{width:w,height:h},locale:loc,colorScheme:scheme});
  const p = await c.newPage(); const errs=[]; p.on('console',m=>m.type()==='error'&&errs.push(m.text()));
  await p.goto(base+'/'); await p.fill('input[type=email]', who+'@demo.campus.example'); await p.fill('input[type=password]', 'puente-maiz-lluvia'); await p.click('form button[type=submit]'); await p.waitForTimeout(1500);
  await p.goto(`${base}/course/${e}/plan`); await p.waitForSelector('.plan-section'); await p.waitForTimeout(400);
  await p.screenshot({path:`/tmp/shots/${who}-plan-${w}-top.png`,clip:{x:0,y:0,width:w,height:2400},fullPage:true});
  await p.$eval('#plan-5, #plan-3',x=>x.scrollIntoView()); await p.waitForTimeout(200);
  await p.screenshot({path:`/tmp/shots/${who}-plan-${w}-mid.png`});
  await p.$eval('#plan-B',x=>x.scrollIntoView()); await p.waitForTimeout(200);
  await p.screenshot({path:`/tmp/shots/${who}-plan-${w}-B.png`});
  const wide=await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth); 
  const home=await (await p.request.post(base+'/graphql',{headers:{'x-campus-request':'1'},data:{query:`{courseHome(enrolmentId:"${e}",locale:${loc}){modules{activities{id key kind} cards{id}}}}`}})).json();
  const les=home.data?.courseHome.modules.flatMap(m=>m.activities).find(a=>a.key==='m5-agreements');
  if(les){ await p.goto(`${base}/course/${e}/lesson/${les.id}#lesson-end`); await p.waitForTimeout(1200); await p.screenshot({path:`/tmp/shots/${who}-unit-${w}.png`,fullPage:true}); }
  console.log(who,w,'wide',wide,errs.slice(0,3), !!les);
  await c.close();
}
await browser.close();
