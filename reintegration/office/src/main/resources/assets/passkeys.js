// Passkeys: a form asks the browser for one, and carries the answer to the server.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const described = list => list.map(each => ({ ...each, id: bytes(each.id) }));

function creation(asked) {
  return {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: described(asked.excludeCredentials),
  };
}

function request(asked) {
  return { ...asked, challenge: bytes(asked.challenge), allowCredentials: described(asked.allowCredentials) };
}

// What the standard calls the JSON of a credential, for browsers that do not make it themselves.
function written(credential) {
  const answer = credential.response;
  const response = { clientDataJSON: text(answer.clientDataJSON) };
  if (answer.attestationObject) {
    response.attestationObject = text(answer.attestationObject);
    response.transports = answer.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(answer.authenticatorData);
    response.signature = text(answer.signature);
    if (answer.userHandle) response.userHandle = text(answer.userHandle);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response,
  };
}

async function asked(kind) {
  const answer = await fetch(`/api/passkeys/${kind}`, { method: "POST", headers: { Accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
}

async function answered(kind) {
  const options = await asked(kind);
  return kind === "registration"
    ? navigator.credentials.create({ publicKey: creation(options) })
    : navigator.credentials.get({ publicKey: request(options) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const told = form.querySelector("[role=alert]");
  const button = form.querySelector("button");
  const tell = sentence => {
    told.textContent = sentence;
    told.hidden = false;
    button.removeAttribute("aria-busy");
  };
  form.addEventListener("submit", async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    if (button.getAttribute("aria-busy")) return;
    if (!window.PublicKeyCredential) {
      tell(form.dataset.none);
      return;
    }
    told.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      form.elements.credential.value = JSON.stringify(written(await answered(form.dataset.passkey)));
      form.submit();
    } catch (fault) {
      tell(fault instanceof DOMException ? form.dataset.failed : fault.message || form.dataset.failed);
    }
  });
}

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-passkey]")) form.elements.credential.value = "";
});
