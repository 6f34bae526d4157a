import { call, go, refuse, say, submit } from "./forms.js";

const form = document.getElementById("invitation");
const heading = document.querySelector("h1");
const code = location.hash.slice(1);
let invited = null;

// The other language's page needs the secret too.
document.querySelector(".language").hash = location.hash;

async function look() {
  if (!code) return say(form, form.dataset.incomplete);
  const answer = await call("POST", "invitations/look", { code });
  if (!answer.ok) return say(form, answer.json.detail);
  invited = answer.json;
  heading.textContent = heading.dataset[invited.kind];
  form.elements.name.value = invited.name;
  form.elements.email.value = invited.email ?? "";
  // Read only, yet there: the browser keeps the password under it.
  form.elements.email.readOnly = !invited.needsEmail;
  form.querySelector("[data-field=name]").hidden = invited.kind === "reset";
  document.getElementById("asked").hidden = false;
  (invited.needsEmail ? form.elements.email : form.elements.password).focus();
}

submit(form, async (values) => {
  const { email, name, ...rest } = values;
  const said = { ...(invited.needsEmail && { email }), ...(name !== invited.name && { name }) };
  const answer = await call("POST", "invitations/accept", { code, ...rest, ...said });
  if (answer.ok) return go("/");
  if (answer.json.code === "auth.second_factor_needed") document.getElementById("second-factor").hidden = false;
  refuse(form, answer.json);
});

look().catch(() => say(form, form.querySelector(".problem").dataset.offline));
