import { call, go, refuse, submit } from "./forms.js";

const form = document.getElementById("sign-out");

submit(form, async () => {
  const answer = await call("DELETE", "session");
  if (answer.ok) return go("/sign-in");
  refuse(form, answer.json);
});
