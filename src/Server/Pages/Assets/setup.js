import { call, go, refuse, submit } from "./forms.js";

const form = document.getElementById("setup");
const language = document.documentElement.lang;

/** Fills a choice with all the browser knows. */
function fill(select, values, chosen, label) {
  const options = values.includes(select.value) ? values : [select.value, ...values];
  const wanted = options.includes(chosen) ? chosen : select.value;
  select.replaceChildren(...options.map((value) => new Option(label(value), value, value === wanted, value === wanted)));
}

const zone = form.elements["company.timeZone"];
fill(zone, Intl.supportedValuesOf("timeZone"), Intl.DateTimeFormat().resolvedOptions().timeZone, (value) => value.replaceAll("_", " "));
const names = new Intl.DisplayNames(language, { type: "currency" });
const currency = form.elements["company.currency"];
fill(currency, Intl.supportedValuesOf("currency"), currency.value, (value) => `${value} ${names.of(value)}`);

submit(form, async (values) => {
  values.company.fiscalYearStart = Number(values.company.fiscalYearStart);
  const answer = await call("POST", "setup", values);
  if (answer.ok || answer.json.code === "setup.done") return go("/");
  refuse(form, answer.json);
});
