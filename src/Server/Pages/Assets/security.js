import { call, go, refuse, say, submit } from "./forms.js";
import * as passkeys from "./passkeys.js";

const $ = (id) => document.getElementById(id);
const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
const at = (time) => format.format(new Date(time));
const text = (name, values = {}) => $("texts").dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** Calls the API; what it refuses is said in the section, and answered by null. */
async function api(section, method, path, body) {
  const answer = await call(method, path, body);
  if (answer.ok) return answer.json ?? {};
  if (answer.json.code === "auth.required") go("/sign-in");
  else refuse(section, answer.json);
  return null;
}

/** Runs what a button does, once at a time. */
function press(button, work) {
  const section = button.closest("section");
  button.addEventListener("click", async () => {
    say(section);
    button.disabled = true;
    try {
      await work(section);
    } catch {
      say(section, section.querySelector(".problem").dataset.offline);
    } finally {
      button.disabled = false;
    }
  });
}

/** Asks for the password; null where the user closes the question. */
function password() {
  const dialog = $("ask");
  const input = $("password");
  input.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "given" ? input.value : null), { once: true }));
}

/** Calls the API with the password. */
async function proved(section, path) {
  const given = await password();
  return given === null ? null : api(section, "POST", path, { password: given });
}

/** One row of a list: what it is, what is said of it, and a button that takes it away. */
function row(title, details, action, work) {
  const item = $("row").content.firstElementChild.cloneNode(true);
  const button = item.querySelector("button");
  item.querySelector("strong").textContent = title;
  item.querySelector("small").textContent = details;
  button.textContent = action ?? "";
  button.hidden = action === null;
  button.ariaLabel = `${action} ${title}`;
  return { item, button, work };
}

function fill(list, rows) {
  list.replaceChildren(...rows.map((r) => r.item));
  for (const { button, work } of rows) press(button, work);
}

let codes = [];

function showCodes(fresh) {
  codes = fresh;
  $("codes-list").replaceChildren(...codes.map((code) => Object.assign(document.createElement("li"), { textContent: code })));
  $("codes-copy").textContent = text("copy");
  $("codes").hidden = codes.length === 0;
}

async function showApp(section) {
  const factors = await api(section, "GET", "me/factors");
  if (!factors) return;
  const on = factors.totpSince !== null;
  $("app-state").textContent = on ? text("on", { since: at(factors.totpSince), left: factors.recoveryCodes }) : text("off");
  $("app-begin").hidden = on;
  $("app-change").hidden = !on;
  $("app-confirm").hidden = true;
  $("app-state").hidden = false;
}

async function showPasskeys(section) {
  const answer = await api(section, "GET", "me/passkeys");
  if (!answer) return;
  fill($("passkeys-list"), answer.items.map((key) => row(
    key.name,
    text(key.usedAt ? "used" : "unused", { created: at(key.createdAt), used: key.usedAt && at(key.usedAt) }),
    text("remove"),
    async (s) => (await api(s, "DELETE", `me/passkeys/${key.id}`)) && showPasskeys(s))));
  $("passkeys-none").hidden = answer.items.length > 0;
}

async function showSessions(section) {
  const answer = await api(section, "GET", "sessions");
  if (!answer) return;
  fill($("sessions-list"), answer.items.map((session) => row(
    session.device || text("unknown"),
    text(session.current ? "here" : "seen", { address: session.address, seen: at(session.seenAt) }),
    session.current ? null : text("signOut"),
    async (s) => (await api(s, "DELETE", `sessions/${session.id}`)) && showSessions(s))));
  $("sessions-others").hidden = answer.items.length < 2;
}

press($("app-begin"), async (section) => {
  const begun = await proved(section, "me/totp");
  if (!begun) return;
  $("app-qr").replaceChildren(document.importNode(new DOMParser().parseFromString(begun.qr, "image/svg+xml").documentElement, true));
  $("app-secret").textContent = begun.secret.match(/.{1,4}/g).join(" ");
  $("app-link").href = begun.uri;
  $("code").value = "";
  $("app-begin").hidden = $("app-state").hidden = true;
  $("app-confirm").hidden = false;
  $("code").focus();
});

submit($("app-confirm"), async ({ code }) => {
  const confirmed = await api($("app-confirm"), "POST", "me/totp/confirm", { code });
  if (!confirmed) return;
  showCodes(confirmed.codes);
  await showApp($("app"));
});

press($("app-cancel"), showApp);

press($("app-renew"), async (section) => {
  const renewed = await proved(section, "me/recovery-codes");
  if (!renewed) return;
  showCodes(renewed.codes);
  await showApp(section);
});

press($("app-remove"), async (section) => {
  if (!(await proved(section, "me/totp/remove"))) return;
  showCodes([]);
  await showApp(section);
});

press($("codes-copy"), async () => {
  await navigator.clipboard.writeText(codes.join("\n"));
  $("codes-copy").textContent = text("copied");
});

press($("codes-save"), async () => {
  const url = URL.createObjectURL(new Blob([`${codes.join("\n")}\n`], { type: "text/plain" }));
  Object.assign(document.createElement("a"), { href: url, download: "rapport-recovery-codes.txt" }).click();
  URL.revokeObjectURL(url);
});

submit($("passkeys-add"), async ({ name }) => {
  const form = $("passkeys-add");
  const options = await proved(form, "me/passkeys/options");
  const credential = options && (await passkeys.make(options));
  if (credential && (await api(form, "POST", "me/passkeys", { name, credential }))) {
    form.reset();
    await showPasskeys($("passkeys"));
  }
});

press($("sessions-others"), async (section) => (await api(section, "DELETE", "sessions")) && showSessions(section));

$("ask-cancel").addEventListener("click", () => $("ask").close(""));
$("codes-copy").hidden = !navigator.clipboard;
$("passkeys-add").hidden = !passkeys.usable;
$("passkeys-unusable").hidden = passkeys.usable;
await Promise.all([showApp($("app")), showPasskeys($("passkeys")), showSessions($("sessions"))]);
