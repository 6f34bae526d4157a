// Writes src/Platform/Text/pinyin.txt: the commonest reading of every Han character of the basic plane.
// pinyin-pro knows which reading is common; Unihan's kMandarin fills in the rare characters it lacks.
// Run with Node 20: `npm ci && npm run generate`.
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import unihan from "unicode-mandarin-readings";

// Where a text begins with these, its first character is read as here: surnames, and places that companies are named after.
const beginnings = {
  曾: "zeng1", 单: "shan4", 解: "xie4", 仇: "qiu2", 查: "zha1", 区: "ou1", 朴: "piao2", 盖: "ge3", 任: "ren2",
  单位: "dan1", 单元: "dan1", 解放: "jie3", 解决: "jie3", 查询: "cha2", 区域: "qu1", 区块: "qu1", 任务: "ren4", 任意: "ren4",
  尉迟: "yu4", 万俟: "mo4", 澹台: "tan2", 令狐: "ling2",
  重庆: "chong2", 厦: "xia4", 蚌埠: "beng4", 台州: "tai1", 六安: "lu4", 乐清: "yue4", 番禺: "pan1", 丽水: "li2", 铅山: "yan2", 会稽: "kuai4",
};

const marked = { ā: "a1", á: "a2", ǎ: "a3", à: "a4", ē: "e1", é: "e2", ě: "e3", è: "e4", ī: "i1", í: "i2", ǐ: "i3", ì: "i4",
  ō: "o1", ó: "o2", ǒ: "o3", ò: "o4", ū: "u1", ú: "u2", ǔ: "u3", ù: "u4", ǖ: "ü1", ǘ: "ü2", ǚ: "ü3", ǜ: "ü4",
  ḿ: "m2", ń: "n2", ň: "n3", ǹ: "n4" };

/** `lǚ` to `lü3`; null where Unihan has no reading or an odd one. */
function numbered(reading) {
  let tone = "5";
  let syllable = "";
  for (const letter of (reading ?? "").normalize("NFC")) {
    const plain = marked[letter];
    if (plain) tone = plain[1];
    syllable += plain ? plain[0] : letter;
  }
  return /^[a-zü]+$/.test(syllable) ? syllable + tone : null;
}

/** A syllable whose bytes sort as dictionaries do: neutral tone last, lu < lü < luan (`u:`), lüe as lue. */
function sortable(reading) {
  const text = reading.replace(/0$/, "5").replace("üe", "ue").replace("ü", "u:");
  if (!/^[a-z]+:?[1-5]$/.test(text)) throw new Error(`no such syllable: ${reading}`);
  return text;
}

function readingOf(character, point) {
  const [known] = pinyin(character, { toneType: "num", type: "all" });
  return known.isZh && known.pinyin ? known.pinyin : numbered(unihan[`U+${point.toString(16).toUpperCase()}`]);
}

const characters = new Map();
for (let point = 0x3007; point <= 0xfaff; point++) {
  const character = String.fromCodePoint(point);
  if (!/\p{Script=Han}/u.test(character) || character.normalize("NFKC") !== character) continue;
  const reading = readingOf(character, point);
  if (!reading) continue;
  const syllable = sortable(reading);
  characters.set(syllable, (characters.get(syllable) ?? "") + character);
}

const lines = [
  "# Written by tools/pinyin/generate.mjs. A syllable and the characters commonly read so; ^ marks readings at a text's beginning.",
  ...[...characters.keys()].sort().map((syllable) => `${syllable} ${characters.get(syllable)}`),
  ...Object.entries(beginnings).map(([beginning, syllable]) => `^${syllable} ${beginning}`),
];
writeFileSync(new URL("../../src/Platform/Text/pinyin.txt", import.meta.url), lines.join("\n") + "\n");
console.log(`${characters.size} syllables, ${[...characters.values()].join("").length} characters`);
