import { call, go, refuse, say, submit } from "./forms.js";
import * as passkeys from "./passkeys.js";

const form = document.getElementById("sign-in");
const secondFactor = document.getElementById("second-factor");
const passkey = document.getElementById("passkey");

submit(form, async (values) => {
  const answer = await call("POST", "session", { email: "", password: "", ...values, remember: form.elements.remember.checked });
  if (answer.ok) return go("/");
  if (answer.json.code === "auth.second_factor_needed") {
    secondFactor.hidden = false;
    say(form, answer.json.detail);
    form.elements.code.focus();
    return;
  }
  refuse(form, answer.json);
  const again = answer.json.code === "auth.second_factor_failed" ? form.elements.code : form.elements.password;
  again.focus();
  again.select();
});

submit(passkey, async () => {
  const asked = await call("POST", "session/passkey/options", {});
  if (!asked.ok) return refuse(passkey, asked.json);
  const credential = await passkeys.sign(asked.json);
  if (!credential) return;
  const answer = await call("POST", "session/passkey", { credential, remember: form.elements.remember.checked });
  if (answer.ok) return go("/");
  refuse(passkey, answer.json);
});

passkey.hidden = !passkeys.usable;
