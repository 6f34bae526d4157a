// Writes src/Platform/Access/SignIn/common-passwords.txt.gz: passwords that everybody tries first, in lower case, sorted.
// Most come from lists of breached passwords, by way of zxcvbn-ts; what Chinese users choose, and those lists lack, is made here.
// Run with Node 20: `npm ci && npm run generate`.
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import common from "@zxcvbn-ts/language-common";

// Shorter ones are refused for their length.
const shortest = 8;

const beginnings = ["woaini", "aini", "woaiwo", "laopo", "laogong", "baobei", "wodemima", "mima", "zhongguo", "beijing", "shanghai", "shenzhen", "guangzhou",
  "hangzhou", "gongsi", "xiaoshou", "kehu", "caonima", "admin", "root", "test", "user", "guest", "welcome", "password", "passw0rd", "qwer", "asdf", "zxcv", "qaz", "abc", "aaa", "a", "aa", "qq",
  "wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao", "lin", "he", "guo", "ma", "luo", "crm", "sales"];
const endings = ["123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "520", "521", "1314", "5201314", "1314520", "520520", "666", "888", "666666", "888888", "168", "112233", "123123", "654321",
  "110", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027"];

const words = new Set(common.dictionary.passwords.map((word) => word.toLowerCase()));
for (const beginning of beginnings) {
  for (const ending of endings) {
    words.add(beginning + ending);
    words.add(ending + beginning);
  }
}
for (const one of endings) {
  for (const other of endings) words.add(one + other);
}

const lines = [...words].filter((word) => word.length >= shortest && /^[\x21-\x7e]+$/.test(word)).sort();
writeFileSync(new URL("../../src/Platform/Access/SignIn/common-passwords.txt.gz", import.meta.url), gzipSync(lines.join("\n") + "\n", { level: 9 }));
console.log(`${lines.length} passwords`);
