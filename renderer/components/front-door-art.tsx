/** The back room seen from inside, the curtain open on the shop. */
export function FrontDoorArt() {
  return (
    <svg
      className="art"
      viewBox="0 0 560 800"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="lt" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#FFE9C9" />
          <stop offset="1" stopColor="#FBD4A0" />
        </linearGradient>
        <linearGradient id="fl" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#FBD4A0" stopOpacity=".55" />
          <stop offset="1" stopColor="#FBD4A0" stopOpacity="0" />
        </linearGradient>
      </defs>
      <rect width="560" height="800" fill="#2A2230" />
      <rect y="640" width="560" height="160" fill="#221B27" />
      <polygon points="212,640 384,640 470,800 126,800" fill="url(#fl)" />
      <rect x="204" y="300" width="188" height="340" rx="3" fill="#1B151F" />
      <rect x="212" y="308" width="172" height="332" fill="url(#lt)" />
      <g fill="#EDBE86">
        <rect x="240" y="520" width="144" height="120" />
        <rect x="232" y="508" width="152" height="14" fill="#D9A468" />
      </g>
      <g fill="#F3CB98">
        <rect x="262" y="350" width="122" height="6" />
        <rect x="262" y="402" width="122" height="6" />
      </g>
      <g fill="#E3B27A">
        <rect x="276" y="326" width="16" height="24" />
        <rect x="298" y="332" width="22" height="18" />
        <rect x="330" y="322" width="14" height="28" />
        <rect x="350" y="330" width="20" height="20" />
        <rect x="272" y="382" width="24" height="20" />
        <rect x="304" y="376" width="14" height="26" />
        <rect x="328" y="384" width="28" height="18" />
      </g>
      <path d="M212 308h92c4 60-10 108-30 150-14 30-20 44-18 60l-8 122h-36z" fill="#B01F66" />
      <path
        d="M232 308c2 70-4 110-10 150-4 26-4 44-3 60l-2 122h-5V308zM262 308c2 64-8 112-22 152-8 26-10 42-9 58l-5 122h11l6-122c-1-16 4-34 14-60 16-40 26-88 25-150z"
        fill="#8F1752"
      />
      <path d="M222 512c14 6 26 6 36 0l-1 10c-10 6-24 6-36 0z" fill="#F6C26B" />
      <rect x="196" y="292" width="204" height="16" rx="3" fill="#4A3E52" />
      <g fill="#3A3041">
        <rect x="0" y="250" width="168" height="9" />
        <rect x="0" y="372" width="168" height="9" />
        <rect x="0" y="494" width="168" height="9" />
        <rect x="0" y="616" width="168" height="9" />
        <rect x="160" y="150" width="8" height="490" />
        <rect x="428" y="250" width="132" height="9" />
        <rect x="428" y="372" width="132" height="9" />
        <rect x="428" y="494" width="132" height="9" />
        <rect x="428" y="616" width="132" height="9" />
        <rect x="428" y="150" width="8" height="490" />
      </g>
      <rect x="8" y="206" width="58" height="44" rx="2" fill="#4C4054" />
      <rect x="25.4" y="206" width="23.2" height="9" fill="#000" opacity=".13" />
      <rect x="72" y="184" width="38" height="66" rx="2" fill="#43384B" />
      <rect x="116" y="220" width="44" height="30" rx="2" fill="#5A4C62" />
      <rect x="129.2" y="220" width="17.6" height="6.6" fill="#000" opacity=".13" />
      <rect x="6" y="300" width="40" height="72" rx="2" fill="#5A4C62" />
      <rect x="52" y="322" width="66" height="50" rx="2" fill="#4C4054" />
      <rect x="71.8" y="322" width="26.4" height="9" fill="#000" opacity=".13" />
      <rect x="124" y="310" width="34" height="62" rx="2" fill="#66566F" />
      <rect x="10" y="436" width="70" height="58" rx="2" fill="#43384B" />
      <rect x="31" y="436" width="28" height="9" fill="#000" opacity=".13" />
      <rect x="86" y="450" width="30" height="44" rx="2" fill="#5A4C62" />
      <rect x="122" y="418" width="38" height="76" rx="2" fill="#4C4054" />
      <rect x="4" y="536" width="52" height="80" rx="2" fill="#4C4054" />
      <rect x="19.6" y="536" width="20.8" height="9" fill="#000" opacity=".13" />
      <rect x="62" y="564" width="40" height="52" rx="2" fill="#66566F" />
      <rect x="108" y="552" width="50" height="64" rx="2" fill="#43384B" />
      <rect x="123" y="552" width="20" height="9" fill="#000" opacity=".13" />
      <rect x="444" y="194" width="46" height="56" rx="2" fill="#5A4C62" />
      <rect x="457.8" y="194" width="18.400000000000002" height="9" fill="#000" opacity=".13" />
      <rect x="496" y="214" width="60" height="36" rx="2" fill="#4C4054" />
      <rect x="446" y="308" width="30" height="64" rx="2" fill="#43384B" />
      <rect x="482" y="326" width="72" height="46" rx="2" fill="#5A4C62" />
      <rect x="503.6" y="326" width="28.8" height="9" fill="#000" opacity=".13" />
      <rect x="444" y="424" width="62" height="70" rx="2" fill="#4C4054" />
      <rect x="462.6" y="424" width="24.8" height="9" fill="#000" opacity=".13" />
      <rect x="512" y="444" width="40" height="50" rx="2" fill="#66566F" />
      <rect x="446" y="568" width="50" height="48" rx="2" fill="#66566F" />
      <rect x="502" y="540" width="60" height="76" rx="2" fill="#43384B" />
      <rect x="520" y="540" width="24" height="9" fill="#000" opacity=".13" />
    </svg>
  );
}
