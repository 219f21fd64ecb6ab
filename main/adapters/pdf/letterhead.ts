import type { Party } from '#contract/money.ts';
import { type Flow, label, strong } from './flow.ts';
import { ink, type Style } from './pen.ts';
import { pictureOf } from './picture.ts';
import { documentOf, type Fact, type Press } from './press.ts';

const storeName: Style = { size: 14, bold: true };
const storeText: Style = { size: 8.5, colour: ink.soft };
const titleStyle: Style = { size: 18, bold: true };
const numberStyle: Style = { size: 11 };
const markStyle: Style = { size: 10, bold: true };
const gap = 14;

function writeStore(flow: Flow, { document }: Press, width: number): number {
  const top = flow.y;
  const logo = pictureOf(flow.pen, document.logo, { width: 110, height: 64 });
  logo?.draw(flow.left, top);
  const indent = logo ? logo.width + gap : 0;
  const box = { x: flow.left + indent, width: width - indent };
  flow.text(document.store.name, storeName, box);
  if (document.letterhead) flow.text(document.letterhead, storeText, box);
  return Math.max(flow.y, top + (logo?.height ?? 0));
}

function writeTitle(flow: Flow, { title }: Press, box: { x: number; width: number }): void {
  const lines: [string, Style][] = [
    [title.name, titleStyle],
    ...(title.number ? [[title.number, numberStyle] as [string, Style]] : []),
    ...(title.mark ? [[title.mark, markStyle] as [string, Style]] : []),
  ];
  for (const [text, style] of lines) {
    flow.pen.line(text, { ...box, y: flow.y, align: 'right' }, style);
    flow.y += flow.pen.lineHeight(style);
  }
}

/** Whose store it is, and what this is. */
export function writeLetterhead(flow: Flow, press: Press): void {
  const top = flow.y;
  const left = flow.width * 0.62;
  const below = writeStore(flow, press, left - gap);
  flow.y = top;
  writeTitle(flow, press, { x: flow.left + left, width: flow.width - left });
  flow.y = Math.max(below, flow.y) + 10;
  flow.rule();
  flow.y += 10;
}

function writeParty(flow: Flow, { words }: Press, heading: string, party: Party, width: number): void {
  flow.text(heading, label, { width });
  flow.text(party.name, { size: 11, bold: true }, { width });
  const rest = [documentOf(party, words), party.address, `${words.code} ${party.code}`];
  for (const line of rest) if (line) flow.text(line, { size: 9.5 }, { width });
}

/** The client on the left, facts of the document on the right. */
export function writeParties(
  flow: Flow,
  press: Press,
  party: Party,
  facts: readonly Fact[],
  heading = press.words.client,
) {
  const top = flow.y;
  const left = flow.width * 0.56;
  writeParty(flow, press, heading, party, left - gap);
  const below = flow.y;
  flow.y = top;
  const x = flow.left + left;
  const width = flow.width - left;
  const split = width * 0.46;
  for (const [name, value] of facts) {
    flow.pen.line(name, { x, y: flow.y + 1.5, width: split }, label);
    for (const line of flow.pen.wrap(value, width - split, strong)) {
      flow.pen.line(line, { x: x + split, y: flow.y, width: width - split, align: 'right' }, strong);
      flow.y += flow.pen.lineHeight(strong) + 1.5;
    }
  }
  flow.y = Math.max(below, flow.y) + 14;
}
