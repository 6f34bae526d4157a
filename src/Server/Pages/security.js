import { call } from './api.js';
import * as passkeys from './passkeys.js';

const $ = id => document.getElementById(id);
const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
const text = (name, values = {}) =>
  $('texts').dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

let codes = [];

/** Runs what a button does, and shows under its section what was refused. */
function on(id, event, work) {
  $(id).addEventListener(event, async happened => {
    happened.preventDefault();
    await run($(id).closest('section'), work, happened);
  });
}

async function run(section, work, ...given) {
  const alert = section.querySelector('[role=alert]');
  const buttons = [...section.querySelectorAll('button')];
  alert.textContent = '';
  buttons.forEach(button => { button.disabled = true; });
  try {
    await work(...given);
  } catch (error) {
    if (error.code === 'auth.required') {
      location.assign('/sign-in');
    }

    alert.textContent = error.message;
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
}

/** Asks for the password; resolves to null where the user closes the question. */
function password() {
  const dialog = $('password');
  $('password-text').value = '';
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () =>
    resolve(dialog.returnValue === 'given' ? $('password-text').value : null), { once: true }));
}

async function withPassword(work) {
  const given = await password();
  if (given !== null) {
    await work(given);
  }
}

function showCodes(fresh) {
  codes = fresh;
  $('codes-list').replaceChildren(...codes.map(code => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  }));
  $('codes').hidden = codes.length === 0;
}

async function showFactors() {
  const { totpSince, recoveryCodes } = await call('GET', 'me/factors');
  const set = totpSince !== null;
  $('totp-state').textContent = set ? text('on', { since: time.format(new Date(totpSince)), left: recoveryCodes }) : text('off');
  $('totp-begin').hidden = set;
  $('totp-on').hidden = !set;
  $('totp-setup').hidden = true;
}

async function beginTotp(given) {
  const { secret, uri, qr } = await call('POST', 'me/totp', { password: given });
  const picture = document.importNode(new DOMParser().parseFromString(qr, 'image/svg+xml').documentElement, true);
  $('totp-qr').replaceChildren(picture);
  $('totp-secret').textContent = secret.match(/.{1,4}/g).join(' ');
  $('totp-link').href = uri;
  $('totp-code').value = '';
  $('totp-begin').hidden = true;
  $('totp-setup').hidden = false;
  $('totp-code').focus();
}

/** One row of a list: what it is, what is said of it, and a button that takes it away. */
function row(title, details, label, work, section) {
  const item = $('row').content.firstElementChild.cloneNode(true);
  item.querySelector('strong').textContent = title;
  item.querySelector('small').textContent = details;
  const button = item.querySelector('button');
  if (label === null) {
    button.remove();
  } else {
    button.textContent = label;
    button.setAttribute('aria-label', `${label}: ${title}`);
    button.addEventListener('click', () => run(section, work));
  }

  return item;
}

async function showPasskeys() {
  const { items } = await call('GET', 'me/passkeys');
  const section = $('passkeys');
  $('passkeys-list').replaceChildren(...items.map(key => row(
    key.name,
    text(key.usedAt === null ? 'unused' : 'used', { created: time.format(new Date(key.createdAt)), used: key.usedAt && time.format(new Date(key.usedAt)) }),
    text('remove'),
    async () => { await call('DELETE', `me/passkeys/${key.id}`); await showPasskeys(); },
    section)));
  $('passkeys-none').hidden = items.length > 0;
}

async function showSessions() {
  const { items } = await call('GET', 'sessions');
  const section = $('sessions');
  $('sessions-list').replaceChildren(...items.map(session => row(
    session.device || text('unknown'),
    text(session.current ? 'here' : 'seen', { address: session.address, seen: time.format(new Date(session.seenAt)) }),
    session.current ? null : text('signOut'),
    async () => { await call('DELETE', `sessions/${session.id}`); await showSessions(); },
    section)));
  $('sessions-others').hidden = items.length < 2;
}

on('totp-begin', 'click', () => withPassword(beginTotp));
on('totp-cancel', 'click', showFactors);
on('totp-setup', 'submit', async () => {
  const { codes: fresh } = await call('POST', 'me/totp/confirm', { code: $('totp-code').value });
  showCodes(fresh);
  await showFactors();
});
on('totp-renew', 'click', () => withPassword(async given => {
  showCodes((await call('POST', 'me/recovery-codes', { password: given })).codes);
  await showFactors();
}));
on('totp-remove', 'click', () => withPassword(async given => {
  await call('POST', 'me/totp/remove', { password: given });
  showCodes([]);
  await showFactors();
}));
on('codes-copy', 'click', async () => {
  await navigator.clipboard.writeText(codes.join('\n'));
  $('codes-copy').textContent = text('copied');
});
on('codes-save', 'click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([codes.join('\n') + '\n'], { type: 'text/plain' }));
  link.download = 'rapport-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
});
on('passkeys-add', 'submit', () => withPassword(async given => {
  if (await passkeys.add($('passkeys-name').value, given)) {
    $('passkeys-name').value = '';
  }

  await showPasskeys();
}));
on('sessions-others', 'click', async () => { await call('DELETE', 'sessions'); await showSessions(); });

$('password-cancel').addEventListener('click', () => $('password').close(''));
$('codes-copy').hidden = !navigator.clipboard;
$('passkeys-add').hidden = !passkeys.usable;
$('passkeys-unusable').hidden = passkeys.usable;
await run($('totp'), showFactors);
await run($('passkeys'), showPasskeys);
await run($('sessions'), showSessions);
