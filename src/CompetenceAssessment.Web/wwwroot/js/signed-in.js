// The last page of signing in within a dialog: tells the page around it who signed in.
const person = document.querySelector('[data-signed-in]').dataset.signedIn;
window.parent.postMessage({ type: 'signed-in', person }, window.location.origin);
