// Passkeys: the browser's part. Where it is missing, the other ways of signing in still work.
/* global SimpleWebAuthnBrowser, fetch */

const { startAuthentication, startRegistration } = SimpleWebAuthnBrowser;

const ways = {
  async 'sign-in'(form) {
    const optionsJSON = await ask(form, '/sign-in/passkey/options', {});
    const response = await startAuthentication({ optionsJSON });
    await ask(form, '/sign-in/passkey', { response });
  },
  async invitation(form) {
    // The secret stands behind the #, which is sent to no server until it is used here.
    const invitation = location.hash.slice(1);
    const optionsJSON = await ask(form, '/sign-in/passkey/invitation', { invitation });
    const response = await startRegistration({ optionsJSON });
    await ask(form, '/sign-in/passkey/registration', { response, name: nameIn(form) });
  },
  async add(form) {
    const optionsJSON = await ask(form, '/api/v1/me/passkeys/options', {});
    const response = await startRegistration({ optionsJSON });
    await ask(form, '/api/v1/me/passkeys', { response, name: nameIn(form) });
  },
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(form);
  });
}

async function run(form) {
  const message = form.querySelector('[role="alert"]');
  const button = form.querySelector('button');
  message.textContent = '';
  button.disabled = true;
  try {
    await ways[form.dataset.passkey](form);
    location.assign(form.dataset.next);
  } catch (error) {
    message.textContent =
      error.code === 'invitation_refused' ? form.dataset.spent : form.dataset.failed;
    button.disabled = false;
    button.focus();
  }
}

async function ask(form, address, body) {
  const csrf = form.querySelector('[name="_csrf"]');
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(csrf === null ? {} : { 'x-csrf-token': csrf.value }),
    },
    body: JSON.stringify(body),
  });
  const content = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(content.title), { code: content.code });
  return content;
}

function nameIn(form) {
  return form.querySelector('[name="name"]').value.trim() || form.dataset.unnamed;
}
