// A keypad for fingers; without this script the field takes the digits.
const field = document.getElementById("pin");
const keys = document.querySelector("[data-keys]");
if (field && keys) {
  keys.hidden = false;
  document.querySelector("[data-do]").hidden = true;
  keys.addEventListener("click", event => {
    const key = event.target.closest("button[type=button]")?.value;
    if (key === undefined) return;
    field.value = key === "back" ? field.value.slice(0, -1) : (field.value + key).slice(0, 4);
  });
}
