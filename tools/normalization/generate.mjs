// Writes src/Platform/Text/normalization.txt: what NFKC needs, taken from the Unicode data inside Node.
// The server runs without ICU, where string.Normalize returns its input; and keys that are compared and
// stored must not change with the ICU of the machine. Run with Node 20: `node generate.mjs`.
import { writeFileSync } from "node:fs";

const hex = (point) => point.toString(16).toUpperCase();
const points = (text) => [...text].map((character) => character.codePointAt(0));
const isHangul = (point) => point >= 0xac00 && point <= 0xd7a3; // composed by arithmetic, see Normalizer.cs
const all = [];
for (let point = 0x80; point <= 0x10ffff; point++) {
  if ((point < 0xd800 || point > 0xdfff) && !isHangul(point)) all.push(point);
}

const decompositions = [];
const compositions = [];
for (const point of all) {
  const character = String.fromCodePoint(point);
  const compatible = character.normalize("NFKD");
  if (compatible !== character) decompositions.push(`${hex(point)}=${points(compatible).map(hex).join(" ")}`);

  const canonical = points(character.normalize("NFD"));
  if (canonical.length < 2 || character.normalize("NFC") !== character) continue;
  const first = points(String.fromCodePoint(...canonical.slice(0, -1)).normalize("NFC"));
  if (first.length !== 1) throw new Error(`${hex(point)} is not composed of a pair`);
  compositions.push(`${hex(first[0])}+${hex(canonical.at(-1))}=${hex(point)}`);
}

// Node does not tell combining classes, but shows them: two marks change places when the first has the higher class.
const swaps = (a, b) => String.fromCodePoint(a, b).normalize("NFD") !== String.fromCodePoint(a, b);
const [highest, overlay] = [0x0345, 0x0334]; // the only mark of class 240, and one of class 1
const characters = all.map((point) => String.fromCodePoint(point));
const undivided = characters.filter((character) => character.normalize("NFD") === character).map((character) => character.codePointAt(0));
const marks = undivided.filter((point) => point === highest || swaps(highest, point) || swaps(point, overlay));
const classes = [];
for (const mark of marks) {
  const same = classes.find(([other]) => !swaps(mark, other) && !swaps(other, mark));
  if (same) same.push(mark);
  else classes.push([mark]);
}
classes.sort(([a], [b]) => (swaps(a, b) ? 1 : -1));

const lines = [
  `# Unicode ${process.versions.unicode}, written by tools/normalization/generate.mjs. Hexadecimal code points.`,
  "# Combining classes, lowest first; only their order matters.",
  ...classes.map((members) => `marks ${members.map(hex).join(" ")}`),
  "# Full compatibility decompositions (NFKD), without Hangul syllables.",
  ...decompositions,
  "# Pairs that compose (NFC).",
  ...compositions,
];
writeFileSync(new URL("../../src/Platform/Text/normalization.txt", import.meta.url), lines.join("\n") + "\n");
console.log(`${marks.length} marks, ${decompositions.length} decompositions, ${compositions.length} compositions`);
