/** The page's own sheet, in the colours of renderer/styles/tokens.css, which goes into the renderer's build only. Kantuta marks the focus and the place one jumped to. */
export const styles = `:root{color-scheme:light dark;--room:#f3f1f4;--sheet:#fff;--shelf:#faf9fb;--line:#e2dfe4;--text:#241c28;--text-2:#544c58;--rule:#8e8892;--here:#c42671;--wash:#fdf1f6}
@media(prefers-color-scheme:dark){:root{--room:#131016;--sheet:#1b171f;--shelf:#201b25;--line:#352e3a;--text:#efecf1;--text-2:#bdb6c2;--rule:#786f80;--here:#f07ba7;--wash:#33202b}}
*{box-sizing:border-box}html{scroll-padding-top:1rem}
body{font:15px/1.5 "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,Ubuntu,Cantarell,"Noto Sans",sans-serif;margin:0 auto;max-width:60rem;padding:2rem 1rem 4rem;color:var(--text);background:var(--room)}
h1{font-size:1.6rem;margin:0}h2{font-size:1.25rem;margin:0 0 .5rem}h3{margin:0 0 .25rem;font-size:1rem}h4{margin:1rem 0 .25rem;font-size:.85rem;color:var(--text-2)}
p,ul,ol{margin:.35rem 0}ul,ol{padding-left:1.25rem}
main>section,article,nav{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:1.25rem;margin-top:1.25rem}
article>section,article>h3{border-top:1px solid var(--line);padding-top:1.25rem;margin-top:1.25rem}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule);text-decoration-thickness:1px;text-underline-offset:3px}a:hover{text-decoration-color:currentColor}
:focus{outline:none}:focus-visible{outline:2px solid var(--here);outline-offset:2px;border-radius:4px}
section:target>h2,section:target>h3,article:target>h2{background:var(--wash);box-shadow:-.5rem 0 var(--wash),.5rem 0 var(--wash)}
nav ul{list-style:none;padding:0}nav ul ul{padding-left:1rem;columns:24rem}nav li{break-inside:avoid;padding:.1rem 0}
code,pre{font:.9em/1.5 ui-monospace,"Cascadia Mono",Consolas,"Ubuntu Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
pre{background:var(--shelf);border:1px solid var(--line);border-radius:6px;padding:.6rem .75rem;margin:.35rem 0;white-space:pre-wrap}
.verb{display:inline-block;min-width:4.5rem;font-weight:650;color:var(--text-2)}
table{width:100%;border-collapse:collapse;margin:.35rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-top:1px solid var(--line);font-weight:400}thead th{border-top:0;font-size:.85rem;color:var(--text-2)}
.fields tbody th{width:32%}.asked td:nth-child(2){width:5.5rem}main>section tbody th{white-space:nowrap}.refusals tbody td:last-child{width:52%}
details{margin-top:.35rem}summary{cursor:pointer;color:var(--text-2)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.25rem .5rem}
@media(max-width:40rem){body{padding:1rem .5rem}main>section,article,nav{padding:.75rem}}`;
