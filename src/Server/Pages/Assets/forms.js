// What all forms of the plain pages do: send JSON, show what is wrong where it is wrong, show and hide passwords.

const language = document.documentElement.lang;

/** Calls the API; answers its status and JSON. Throws where the server cannot be reached. */
export async function call(method, path, body) {
  const response = await fetch(`/api/v1/${path}`, {
    method,
    headers: { "Accept-Language": language, ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { ok: response.ok, status: response.status, json: text ? JSON.parse(text) : null };
}

/** Goes to a page, in the language this one was switched to. */
export function go(path) {
  location.replace(path + location.search);
}

/** Says what is wrong with the request as a whole; nothing when there is no text. */
export function say(form, text) {
  const problem = form.querySelector(".problem");
  problem.textContent = text ?? "";
  problem.hidden = !text;
}

/** The values of a form; dotted names stand inside another object. Empty texts are left out. */
export function values(form) {
  const result = {};
  for (const [name, value] of new FormData(form)) {
    const text = form.elements[name].type === "password" ? value : value.trim();
    if (text === "") continue;
    const path = name.split(".");
    const last = path.pop();
    let at = result;
    for (const step of path) at = at[step] ??= {};
    at[last] = text;
  }
  return result;
}

function mark(field, text) {
  field.querySelector(".wrong").textContent = text;
  field.querySelector("input, select").toggleAttribute("aria-invalid", text !== "");
}

/** Shows a problem: beside the fields it is about, else above. */
export function refuse(form, problem) {
  let first = null;
  const rest = [];
  for (const error of problem.errors ?? []) {
    const field = [...form.querySelectorAll("[data-field]")].find((f) => f.dataset.field === error.field || f.dataset.field.endsWith(`.${error.field}`));
    if (!field) {
      rest.push(error.message);
      continue;
    }
    mark(field, error.message);
    first ??= field;
  }
  if (!first || rest.length > 0) say(form, rest.join(" ") || problem.detail);
  first?.querySelector("input, select").focus();
}

/** Sends a form by `send`, once at a time; the browser's own words tell of what is missing. */
export function submit(form, send) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    say(form);
    let missing = null;
    for (const field of form.querySelectorAll("[data-field]")) {
      const input = field.querySelector("input, select");
      const visible = input.offsetParent !== null;
      mark(field, visible && !input.checkValidity() ? input.validationMessage : "");
      if (visible && !input.checkValidity()) missing ??= input;
    }
    if (missing) {
      missing.focus();
      return;
    }
    form.ariaBusy = "true";
    try {
      await send(values(form));
    } catch {
      say(form, form.querySelector(".problem").dataset.offline);
    } finally {
      form.ariaBusy = null;
    }
  });
}

for (const button of document.querySelectorAll(".show")) {
  const [show, hide] = [button.textContent, button.dataset.hide];
  button.addEventListener("click", () => {
    const input = document.getElementById(button.getAttribute("aria-controls"));
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.textContent = shown ? show : hide;
    button.setAttribute("aria-pressed", String(!shown));
  });
}
