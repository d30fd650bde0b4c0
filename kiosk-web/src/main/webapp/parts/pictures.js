import { html, svg } from './html.js';

const picture = (box, name, content) =>
  html`<svg class="picture ${name}" viewBox=${box} preserveAspectRatio="xMidYMid meet" aria-hidden="true">${content}</svg>`;

const people = (between, right = 'var(--mark-2)') => svg`
  <g fill="none" stroke-linecap="round" stroke-width="40">
    <path d="M20 380C20 260 110 205 270 200" stroke="var(--mark-1)"></path>
    <path d="M520 380C520 260 430 205 270 200" stroke=${right}></path>
  </g>
  <circle cx="60" cy="96" r="60" fill="var(--mark-1)"></circle>
  <circle cx="480" cy="96" r="60" fill=${right}></circle>
  <path d="M180 400a90 90 0 0 1 180 0z" fill="var(--mark-sun)"></path>
  ${between}`;

const wave = (x, tall, bend, colour, strength) => svg`
  <path d="M${x} ${96 - tall}q${bend} ${tall} 0 ${2 * tall}" fill="none" stroke=${colour} stroke-width="20"
    stroke-linecap="round" opacity=${strength}></path>`;

const waves = (left, right) => svg`
  ${left ? [wave(145, 40, 20, 'var(--mark-1)', 1), wave(190, 66, 32, 'var(--mark-1)', 0.62), wave(235, 72, 40, 'var(--mark-1)', 0.3)] : ''}
  ${right ? [wave(395, 40, -20, 'var(--mark-2)', 1), wave(350, 66, -32, 'var(--mark-2)', 0.62), wave(305, 72, -40, 'var(--mark-2)', 0.3)] : ''}`;

/** Two people, waves both ways. */
export const talking = picture('-10 0 560 410', 'talking', people(waves(true, true)));

/** Waves leave towards the family. */
export const dialling = picture('-10 0 560 410', 'dialling', people(waves(true, false)));

/** The family's side rings. */
export const ringing = picture('-50 0 640 410', 'ringing', people(svg`${waves(true, false)}
  <g class="ring" fill="none" stroke="var(--mark-2)" stroke-width="14" stroke-linecap="round">
    <path d="M398 30q-24 66 0 132"></path><path d="M548 30q24 66 0 132"></path>
  </g>`));

const crossed = svg`<path d="M236 60l68 72M304 60l-68 72" stroke="var(--stop)" stroke-width="22" stroke-linecap="round" fill="none"></path>`;
const dots = svg`<g fill="var(--ink-soft)"><circle cx="216" cy="96" r="13"></circle><circle cx="270" cy="96" r="13"></circle><circle cx="324" cy="96" r="13"></circle></g>`;
const question = svg`<text x="270" y="146" text-anchor="middle" font-size="150" font-weight="750" fill="var(--ink-soft)">?</text>`;
const tick = svg`<path d="M226 96l32 34 58-66" fill="none" stroke="var(--go)" stroke-width="24" stroke-linecap="round" stroke-linejoin="round"></path>`;
const absent = '#b9ab97';

/** How a call ended, one picture an outcome. */
export const outcomes = {
  'talked': picture('-10 0 560 410', 'outcome', people(tick)),
  'time': picture('-10 0 560 410', 'outcome', people(svg`<circle cx="270" cy="96" r="62" fill="none" stroke="var(--ink-soft)" stroke-width="16"></circle>
    <path d="M270 56v42l30 18" fill="none" stroke="var(--ink-soft)" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"></path>`)),
  'no-answer': picture('-10 0 560 410', 'outcome', people(dots, absent)),
  'busy': picture('-10 0 560 410', 'outcome', people(svg`<path d="M232 96h76" stroke="var(--ink-soft)" stroke-width="26" stroke-linecap="round"></path>
    <path d="M390 36q-34 60 0 120" stroke="var(--mark-2)" stroke-width="18" fill="none" stroke-linecap="round"></path>`)),
  'wrong': picture('-10 0 560 410', 'outcome', people(question, absent)),
  'refused': picture('-10 0 560 410', 'outcome', people(crossed, absent)),
  'stopped': picture('-10 0 560 410', 'outcome', people(svg`<path d="M232 62h24v68h-24zM284 62h24v68h-24z" fill="var(--ink-soft)"></path>`)),
  'lost': picture('-10 0 560 410', 'outcome', people(svg`${wave(145, 40, 20, 'var(--mark-1)', 1)}${crossed}${wave(395, 40, -20, 'var(--mark-2)', 1)}`)),
  'not-lifted': picture('-10 0 560 410', 'outcome', people(dots)),
};

const telephone = svg`
  <rect x="70" y="190" width="300" height="200" rx="44" fill="var(--mark-1)"></rect>
  <g fill="#fffaf0">${[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => svg`<circle cx=${150 + column * 70} cy=${246 + row * 48} r="14"></circle>`))}</g>`;
const handset = (transform) => svg`<g transform=${transform}>
  <path d="M60 0h320q44 0 44 40v40q0 26-30 26h-60q-26 0-26-26V62H132v18q0 26-26 26H46q-30 0-30-26V40Q16 0 60 0z" fill="var(--mark-2)"></path></g>`;

/** A telephone whose handset is being lifted. */
export const lift = picture('-20 0 500 410', 'lift', svg`${telephone}${handset('translate(0 84)')}
  <path class="up" d="M220 66V10m-40 36l40-40 40 40" fill="none" stroke="var(--help-edge)" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"></path>
  <g fill="none" stroke="var(--mark-sun)" stroke-width="16" stroke-linecap="round"><path d="M-2 120q-18 60 0 120"></path><path d="M442 120q18 60 0 120"></path></g>`);

/** A telephone at rest, ready. */
export const phoneReady = picture('-20 40 500 360', 'ready', svg`<path d="M40 400a180 180 0 0 1 360 0z" fill="var(--mark-sun)" opacity=".0"></path>${telephone}${handset('translate(0 94)')}`);

/** A telephone that is out of order. */
export const phoneOut = picture('-20 40 500 360', 'out', svg`${telephone}${handset('translate(0 94)')}
  <circle cx="372" cy="330" r="64" fill="var(--paper)"></circle><circle cx="372" cy="330" r="52" fill="var(--stop)"></circle>
  <path d="M350 308l44 44m0-44l-44 44" stroke="#fff" stroke-width="13" stroke-linecap="round"></path>`);

/** A person who comes towards somebody. */
export const coming = picture('-10 0 560 410', 'coming', people(svg`
  <path d="M352 96H200m52-52l-56 52 56 52" fill="none" stroke="var(--mark-2)" stroke-width="22" stroke-linecap="round" stroke-linejoin="round"></path>`));

/** Hills, a breathing sun, a grown-up and a child: for the screen of those under 18. */
export const hills = html`<svg class="picture hills" viewBox="0 0 1080 870" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
  <g class="sun">
    <g fill="none" stroke="#f2b63d" stroke-width="26">
      <circle cx="540" cy="440" r="420" opacity=".22"></circle>
      <circle cx="540" cy="440" r="336" opacity=".36"></circle>
      <circle cx="540" cy="440" r="252" opacity=".56"></circle>
    </g>
    <circle cx="540" cy="440" r="172" fill="#f2b63d"></circle>
  </g>
  <path d="M-600 560C-300 480-200 640 0 530 90 460 180 435 260 435c160 0 260 140 430 143 150 2 280-70 390-137 120-60 320 60 600 20v410H-600z" fill="#a9cdb9"></path>
  <path d="M-600 640c300-60 400 100 600 20 110-60 200-83 300-83 210 0 330 137 530 137 100 0 180-40 250-83 150-60 300 40 600 0v240H-600z" fill="#619d80"></path>
  <path d="M-600 800c300-40 400 20 600-16 140-46 270-62 430-62 220 0 430 30 650 42 200 0 400-20 600 0v110H-600z" fill="#1a533e"></path>
  <g fill="none" stroke-linecap="round" stroke-width="44">
    <path d="M395 768c0-110 60-180 148-188" stroke="#1c4474"></path>
    <path d="M655 768c0-100-50-160-113-186" stroke="#b24e26"></path>
  </g>
  <circle cx="436" cy="510" r="56" fill="#1c4474"></circle>
  <circle cx="636" cy="536" r="45" fill="#b24e26"></circle>
</svg>`;

/** A clock whose sand has almost run out: is somebody still here? */
export const waiting = picture('-10 0 560 410', 'waiting', svg`
  <g fill="none" stroke-linecap="round" stroke-width="40"><path d="M150 380C150 260 190 205 270 200" stroke="var(--mark-1)"></path><path d="M390 380C390 260 350 205 270 200" stroke="var(--mark-1)"></path></g>
  <circle cx="270" cy="96" r="66" fill="var(--mark-1)"></circle><path d="M180 400a90 90 0 0 1 180 0z" fill="var(--mark-sun)"></path>`);
