import { partStyles } from './part-styles.ts';

const base = `
:root{color-scheme:light dark;--bg:#f7f7f5;--card:#fff;--ink:#1d2126;--dim:#5c646e;--line:#dfe2e6;--code:#f2f3f5;--link:#0b5cad;
--good:#18753a;--bad:#bf2323;--warning:#8a5a00;--blocked:#6a3fb5;--absent:#646c76;--broken:#a8216b;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--bg:#13161a;--card:#1a1e23;--ink:#e3e6ea;--dim:#9aa3ae;--line:#2e343c;--code:#22272e;--link:#76b3f8;
--good:#5bc77c;--bad:#ff8078;--warning:#e0b04a;--blocked:#bd9bf5;--absent:#98a1ac;--broken:#f58cc3}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:3.2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 var(--sans)}
main{max-width:1180px;margin:0 auto;padding:1.25rem 1.25rem 4rem}
h1,h2,h3,h4,h5{line-height:1.25;margin:0}
h2{font-size:1.25rem;margin:2.6rem 0 .6rem}
h2 small,h4 small,nav small{color:var(--dim);font-weight:400;font-size:.8em;margin-left:.15em}
h4{font-size:.95rem;margin:1rem 0 .4rem}
h5{font-size:.75rem;letter-spacing:.05em;text-transform:uppercase;color:var(--dim);margin:.6rem 0 .25rem}
p{margin:.4rem 0;max-width:85ch}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.id,.call,.status{font-family:var(--mono);font-size:.87em}
code,.id,.call,td,dd,li,p,.says{overflow-wrap:anywhere}
pre,code,.id,.call,.says,td,th,dd,li,p{unicode-bidi:isolate}
pre{margin:.2rem 0;padding:.5rem .7rem;background:var(--code);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;max-height:26rem;overflow:auto;line-height:1.45}
ul{margin:.2rem 0;padding-left:1.1rem}
.flag{white-space:nowrap}
.dim{color:var(--dim)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
th,td{text-align:left;vertical-align:top;padding:.4rem .65rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.78rem;color:var(--dim);white-space:nowrap;vertical-align:bottom}
dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1.2rem;margin:.6rem 0}
dt{color:var(--dim)}
dd{margin:0;min-width:0}
summary{cursor:pointer}
nav{position:sticky;top:0;z-index:2;display:flex;overflow-x:auto;scrollbar-width:none;gap:.9rem;padding:.55rem 0;margin-top:1rem;background:var(--bg);border-bottom:1px solid var(--line);font-size:.87rem}
nav a{white-space:nowrap}
`;

const narrow = `
@media (max-width:640px){
body{font-size:14.5px}
main{padding:.8rem .8rem 3rem}
nav{margin:1rem -.8rem 0;padding:.6rem .8rem}
dl.facts{grid-template-columns:minmax(0,1fr);gap:0}
dl.facts dd{margin-bottom:.5rem}
.verdict{padding:1rem}
.verdict h1{font-size:1.7rem}
.sides{grid-template-columns:minmax(0,1fr)!important}
table:is(.profiles,.features,.roles,.leftovers,.contradictions,.baseline,.compared){display:block}
.compared :is(td,th):is(:nth-child(2),:nth-child(3)){display:inline!important}
.compared th[scope=row]{width:auto!important}
.compared td:nth-child(2)::after{content:" → ";color:var(--dim)}
:is(.profiles,.features,.roles,.leftovers,.contradictions,.baseline,.compared) :is(tbody,tr,th,td){display:block;border:0;padding:0}
:is(.profiles,.features,.roles,.leftovers,.contradictions,.baseline,.compared) thead{display:none}
:is(.profiles,.features,.roles,.leftovers,.contradictions,.baseline,.compared) tr{padding:.5rem .65rem;border-bottom:1px solid var(--line)}
.card>summary{grid-template-columns:minmax(0,1fr) auto}
.row>summary{grid-template-columns:minmax(0,1fr) auto auto}
.row>summary .what,.card>summary .what{grid-column:1/-1;grid-row:2}
.group>summary{grid-template-columns:minmax(0,1fr) 5.5rem}
.group>summary .sum{grid-column:1/-1}
.coverage th[scope=row]{min-width:8.2rem;max-width:9rem;white-space:normal;overflow-wrap:anywhere}
.timings,.timings :is(thead,tbody){display:block}
.timings tr{display:grid;grid-template-columns:minmax(0,1fr) 3.4rem 3.4rem 3.8rem;align-items:center;border-bottom:1px solid var(--line);padding:.2rem 0}
.timings :is(td,th){border:0;padding:0 .5rem}
.timings th[scope=row]{grid-column:1/-1}
.timings tbody .plot{width:auto;min-width:0}
.timings th.plot{width:auto;min-width:0}
.timings :is(td,th):nth-child(6),.timings thead th:first-child{display:none}
.timings .axis text:nth-child(even):not(:last-child){display:none}
}
`;

const print = `
@media print{
:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--dim:#444;--line:#bbb;--code:#f4f4f4;--link:#000;--good:#18753a;--bad:#bf2323;--warning:#8a5a00;--blocked:#6a3fb5;--absent:#646c76;--broken:#a8216b}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:9.5pt}
main{max-width:none;padding:0}
nav,#controls,.copy{display:none!important}
.card::details-content{content-visibility:visible;display:block}
pre{max-height:none;overflow:visible}
.scroll{overflow:visible}
h2,h3,h4,summary{break-after:avoid}
tr,.row,.group>summary,.facts dd,.verdict{break-inside:avoid}
.coverage{font-size:6.5pt}
.coverage td,.coverage th{padding:1pt 2pt!important;min-width:0!important;position:static!important}
.timings .axis text:nth-child(even):not(:last-child){display:none}
.timings{font-size:8pt}
}
`;

/** All styles of the page. Colours are named once, for light, dark and paper. */
export const styles = base + partStyles + narrow + print;
