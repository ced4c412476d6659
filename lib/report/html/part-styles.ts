/** The styles of the sections. */
export const partStyles = `
.verdict{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--tone);border-radius:8px;padding:1.3rem 1.6rem 1.1rem}
.verdict.good{--tone:var(--good)}.verdict.bad{--tone:var(--bad)}.verdict.doubtful{--tone:var(--warning)}
.verdict h1{font-size:2.1rem;letter-spacing:-.01em;color:var(--tone)}
.verdict .over{margin:0 0 .2rem;font-size:.82rem;color:var(--dim)}
.verdict .sentence{font-size:1.08rem;margin:.3rem 0 .9rem}
.verdict .legend{margin:.35rem 0 .9rem;font-size:.9rem}
.verdict dl.facts{margin:0}
.bar{display:block;width:100%;height:9px;border-radius:5px;overflow:hidden;background:var(--line)}
.passed{--c:var(--good)}.failed{--c:var(--bad)}.warning{--c:var(--warning)}.blocked{--c:var(--blocked)}.not-applicable{--c:var(--absent)}.broken{--c:var(--broken)}
.expired,.stale,.changed{--c:var(--bad)}.idle{--c:var(--absent)}
.conformant{--c:var(--good)}.non-conformant{--c:var(--bad)}.inconclusive{--c:var(--warning)}
.bar rect{fill:var(--c)}
.bar .passed{opacity:.75}
.count{color:var(--c);white-space:nowrap;margin-right:.7em}
.badge{color:var(--c);white-space:nowrap;font-weight:600;font-size:.85rem}
.badge i{font-style:normal;display:inline-block;width:1.15em}
.chosen{font-style:normal;font-size:.75rem;border:1px solid var(--line);border-radius:4px;padding:0 .35em;color:var(--dim)}
.compared th code{overflow-wrap:anywhere}
.compared th[scope=row]{width:28%}
.baseline th[scope=row]{min-width:14rem}
.features th code,.profiles td:last-child{white-space:nowrap}
.profiles .dim,.roles td:last-child{font-size:.92em}
.card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--c);border-radius:6px;margin:.55rem 0;padding:0 1rem}
.card[open]{padding-bottom:.9rem}
.card>summary,.row>summary{display:grid;grid-template-columns:7.6rem minmax(0,1fr) auto;gap:.1rem .6rem;align-items:baseline;list-style:none;padding:.55rem 0}
.card>summary::-webkit-details-marker,.row>summary::-webkit-details-marker{display:none}
.card .what code{font-weight:600;font-size:.92em}
.card .says{display:block}
.card .brief{display:block;color:var(--dim);font-size:.9em}
.card[open] .brief{display:none}
.card>summary::after,.row>summary::after{content:"▸";color:var(--dim)}
:is(.card,.row)[open]>summary::after{content:"▾"}
.card pre.expected{border-left:3px solid var(--good)}
.card pre.got{border-left:3px solid var(--bad)}
.card dd>pre:first-child,.card dd>.command:first-child{margin-top:0}
.exchange{border-top:1px solid var(--line);padding:.35rem 0}
.exchange>summary{overflow-wrap:anywhere}
.decided{font:600 .75rem var(--sans);color:var(--bad);border:1px solid;border-radius:4px;padding:0 .35em;margin-left:.4em}
.exchange dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1rem;margin:.4rem 0;font-size:.93em}
.sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1rem}
.sides pre.head{color:var(--dim)}
.status{font-weight:600}.s2,.s3{color:var(--good)}.s4{color:var(--warning)}.s5,.s0{color:var(--bad)}
.lines{list-style:none;padding:0;margin:.2rem 0;font-size:.93em}
.lines a{color:inherit}
.lines a .call{color:var(--link)}
.lines .id{color:var(--dim);font-size:.8em}
.command{position:relative}
.copy{position:absolute;top:.3rem;right:.35rem;font:inherit;font-size:.75rem;color:var(--dim);background:var(--card);border:1px solid var(--line);border-radius:4px;padding:.05rem .5rem;cursor:pointer}
.copy:hover{color:var(--ink)}
.copyable pre{padding-right:4.5rem}
.reason{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--absent);border-radius:6px;padding:.45rem 1rem;margin:.5rem 0}
#blocked .reason{border-left-color:var(--blocked)}
.ids li:has(.exchange){column-span:all}
.ids .exchange{border:0}
.reason p{margin:.1rem 0}
.ids{columns:22rem;list-style:none;padding:0;font-size:.93em}
#controls{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.3rem 0 .8rem}
#controls :is(input,select,button){font:inherit;font-size:.92rem;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.3rem .6rem;min-width:0;max-width:100%}
#search{flex:1 1 18rem}
.chips{display:flex;flex-wrap:wrap;gap:.35rem}
#controls .chips button{color:var(--c);margin:0;cursor:pointer}
#controls .chips button[aria-pressed=true]{background:var(--c);border-color:var(--c);color:var(--card)}
#found{color:var(--dim);font-size:.92rem}
.group{background:var(--card);border:1px solid var(--line);border-bottom:0}
.group:last-child{border-bottom:1px solid var(--line)}
.group>summary{display:grid;grid-template-columns:15rem 8rem minmax(0,1fr);gap:.1rem 1rem;align-items:center;padding:.38rem .8rem;list-style:none}
.group>summary::-webkit-details-marker{display:none}
.group>summary:hover,.row>summary:hover{background:var(--code)}
.group h3{font:600 .95rem var(--sans)}
.group h3::before{content:"▸";display:inline-block;width:1.1em;color:var(--dim)}
.group[open] h3::before{content:"▾"}
.group .sum{font-size:.87rem}
.group .bar{height:6px}
.row{border-top:1px solid var(--line);padding:0 .8rem}
.row>summary{margin:0 -.8rem;padding:.35rem .8rem;grid-template-columns:7.6rem minmax(0,1fr) auto auto}
.row[open]{padding-bottom:.5rem}
.row .what code{color:var(--dim);font-size:.8em;display:block}
.row .level{color:var(--dim);font-size:.8rem}
.row .facts{font-size:.94em;margin-left:.2rem}
:is(.card,.row,.exchange):target{outline:2px solid var(--link);outline-offset:2px}
.key{white-space:nowrap;margin-right:.9em;color:var(--dim);font-size:.92em}
.key svg{margin-right:.3em}
.key b{display:inline-block;min-width:1.5em;text-align:center;font-weight:400;border-radius:3px}
.coverage{font-size:.85rem;white-space:nowrap}
.coverage td{overflow-wrap:normal}
.coverage td{text-align:center;padding:.16rem .3rem;border-left:1px solid var(--line);min-width:2.4rem}
.coverage th{padding:.16rem .65rem}
.coverage thead th:not(:first-child){text-align:center;padding:.3rem}
.coverage :is(tr>:first-child),.timings tr>:first-child{position:sticky;left:0;background:var(--card)}
.seen{background:color-mix(in srgb,var(--good) 16%,transparent)}
.unseen{color:var(--dim)}
.extra{background:color-mix(in srgb,var(--bad) 22%,transparent);color:var(--bad);font-weight:600}
.timings{font-size:.88rem}
.timings :is(td,th){padding:.12rem .65rem;vertical-align:middle;white-space:nowrap}
.timings td:nth-child(n+3),.timings th:nth-child(n+3){text-align:right;font-variant-numeric:tabular-nums}
.timings .plot{width:55%;min-width:9rem}
.plot svg{display:block;width:100%;height:16px;overflow:visible}
.plot text{font:11px var(--sans);fill:var(--dim)}
svg .span{fill:var(--link);opacity:.65}
svg line{stroke:var(--link);stroke-width:1.5}
svg circle{fill:var(--link)}
svg .grid{stroke:var(--line);stroke-width:1}
.sample{width:48px;height:16px;vertical-align:middle}
`;
