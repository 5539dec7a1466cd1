import { createHash } from 'node:crypto';

/** Colours and sizes as the clients have them (libs/ui, tokens.css); the pages load nothing but themselves. */
export const PUBLIC_STYLE = `
:root{color-scheme:light dark;--paper:#faf9f6;--surface:#fff;--sunken:#f0efea;--ink:#1b2126;--soft:#434b52;--line:#d6d7d1;--edge:#757d84;--action:#0b5560;--hover:#073f47;--tint:#e0f0f1;--on:#fff;--ring:#0a63c9;--warn:#664200;--warn-tint:#fdf1d3;--warn-edge:#a86c00;--drawing:none}
@media(prefers-color-scheme:dark){:root{--paper:#12181b;--surface:#1a2226;--sunken:#222b30;--ink:#eef2f3;--soft:#bfc8cd;--line:#38444b;--edge:#7e8b93;--action:#86d8df;--hover:#b3e9ed;--tint:#123a40;--on:#04262a;--ring:#8cc2ff;--warn:#f5cf82;--warn-tint:#362a10;--warn-edge:#b98a2c;--drawing:invert(.9) hue-rotate(180deg)}}
*{box-sizing:border-box}html{text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-block:.5rem;border-bottom:1px solid var(--line)}
header strong{margin-inline-end:auto;font-weight:650}header strong a{color:var(--ink);text-decoration:none}
header nav{display:flex;flex-wrap:wrap;order:1;flex-basis:100%;margin-inline-start:-.6rem}
nav a{display:inline-flex;align-items:center;min-height:44px;padding:0 .6rem;border-bottom:3px solid transparent}nav a[aria-current]{border-color:var(--action);color:var(--ink);font-weight:650;text-decoration:none}
a{color:var(--action);text-decoration-thickness:1px;text-underline-offset:.18em}a:hover{color:var(--hover);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px;border-radius:4px}
h1,h2,h3{margin:0;line-height:1.25;font-weight:650;text-wrap:balance}h1{font-size:1.75rem;margin-top:2rem}h2{font-size:1.375rem}h3{font-size:1.125rem}
p,ul,dl{margin:0}section{margin-top:3rem}section>*+*,.stack>*+*{margin-top:1rem}
.lead{margin-top:1rem;font-size:1.125rem}.soft{color:var(--soft)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.4rem 1.1rem;border:2px solid var(--action);border-radius:8px;background:var(--action);color:var(--on);font-weight:650;text-decoration:none}.button:hover{background:var(--hover);border-color:var(--hover);color:var(--on)}
.quiet{background:none;color:var(--action)}.quiet:hover{background:var(--tint);color:var(--hover)}
.facts{margin-top:1.5rem;border-top:1px solid var(--line)}.facts div{display:grid;gap:0 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--line)}dt{color:var(--soft)}dd{margin:0}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
.plain{padding:0;list-style:none}.plain>li+li{margin-top:1rem}.terms{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;padding:0;list-style:none}.plain .terms>li+li{margin-top:0}.marks{padding-inline-start:1.3em}.marks li+li{margin-top:.5rem}
.card{padding:1rem;border:1px solid var(--line);border-radius:8px;background:var(--surface)}.card>*+*{margin-top:.5rem}
details{border-bottom:1px solid var(--line)}section>details:first-of-type{border-top:1px solid var(--line)}details+details{margin-top:0}
summary{display:flex;gap:.6rem;align-items:baseline;min-height:44px;padding:.6rem 0;cursor:pointer;list-style:none}summary::-webkit-details-marker{display:none}
summary::before{content:'+';flex:none;width:1em;color:var(--action);font-weight:650;text-align:center}details[open]>summary::before{content:'–'}
summary b{min-width:0;overflow-wrap:anywhere;hyphens:auto;font-weight:650}summary span{margin-inline-start:auto;flex:none;color:var(--soft);font-variant-numeric:tabular-nums}
.inside{padding:0 0 1rem 1.6em}.inside>*+*{margin-top:.75rem}
footer{margin-top:4rem;padding-block:1rem 2rem;border-top:1px solid var(--line);color:var(--soft)}footer>*+*{margin-top:.25rem}footer .row{gap:0 1.25rem}footer a{display:inline-flex;align-items:center;min-height:44px}

.on{margin-top:1.5rem}.place{margin-top:1.25rem}.place+h1{margin-top:.5rem}.note{padding:.75rem 1rem;border:1px solid var(--line);border-inline-start:6px solid var(--action);border-radius:8px;background:var(--surface);margin-top:1.25rem}.warn{border-color:var(--warn-edge);background:var(--warn-tint);color:var(--warn)}
.course>*+*,.course aside>*+*,.course details>*+*{margin-top:1rem}.course li+li{margin-top:.5rem}.course ul,.course ol{padding-inline-start:1.4em}.course h3{margin-top:1.5rem}.course figure{margin-inline:0}.course img{display:block;width:100%;max-width:26rem;height:auto;border-radius:8px}.course img[src$='.svg']:not(.true-colours){filter:var(--drawing)}.course figcaption{margin-top:.5rem;color:var(--soft);font-size:1rem}.course audio,.course video{display:block;width:100%}
.term{text-decoration-style:dotted}.cite{font-size:.9em}.callout{padding:.75rem 1rem;border:1px solid var(--line);border-inline-start:6px solid var(--edge);border-radius:8px;background:var(--surface)}.callout>*+*{margin-top:.5rem}.callout-title{font-weight:650}.callout-warning{border-color:var(--warn-edge);background:var(--warn-tint)}.callout-case{border-inline-start-color:var(--action)}
.table{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--surface)}.table table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.45}.table th,.table td{padding:.5rem .75rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}.table th{background:var(--sunken)}.table tr:last-child>td,.table tr:last-child>th[scope=row]{border-bottom:0}
.check{margin:0;padding:1rem;border:2px solid var(--edge);border-radius:8px}.check legend{float:left;width:100%;margin-bottom:.75rem;padding:0;font-weight:650}.check-option{clear:both;display:flex;gap:.75rem;min-height:44px;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:8px;background:var(--surface);margin-top:.5rem;cursor:pointer}.check-option input{flex:none;width:1.25rem;height:1.25rem;margin:.15rem 0 0;accent-color:var(--action)}.check .check-feedback{padding:.5rem .75rem}.check-option:has(input:checked)+.check-feedback,.check-option:has(input:checked)+.check-feedback+.check-feedback{display:block}.check-option:has(input:checked){border-color:var(--action);background:var(--tint)}@supports not selector(:has(*)){.check .check-feedback{display:block}}
.choice{display:block;padding:.75rem 1rem;border:2px solid var(--action);border-radius:8px;background:var(--surface);color:var(--ink);text-decoration:none}.choice:hover{background:var(--tint);color:var(--ink)}.plain>li:has(.choice)+li{margin-top:.75rem}
@media(max-width:29.99em){.table th,.table td{padding:.4rem;hyphens:auto}.table table{font-size:.875rem}}
@media(min-width:40em){header nav{order:0;flex-basis:auto;margin:0}body{font-size:1.125rem}h1{font-size:2.125rem}h2{font-size:1.5rem}.facts div{grid-template-columns:15rem minmax(0,1fr)}}
@media print{header nav,.row,footer .row{display:none}body{background:#fff;color:#000}}`;

const hash = createHash('sha256').update(PUBLIC_STYLE).digest('base64');

/** The pages run no script at all, and load nothing of anybody else. */
export const PUBLIC_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
