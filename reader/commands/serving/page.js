// The terminal has the keyboard at once; it is there when textual.js has made it.
window.addEventListener("load", () => document.querySelector(".xterm-helper-textarea")?.focus());
