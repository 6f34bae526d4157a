import { call, go, refuse, say, submit } from "./forms.js";

const form = document.getElementById("sign-in");
const secondFactor = document.getElementById("second-factor");

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
