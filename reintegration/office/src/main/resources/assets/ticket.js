// Reads the code of a ticket; its number is sent as if it had been typed.
import { whenRead } from "./camera.js";

const field = document.getElementById("ticket");

await whenRead(field, text => /^[0-9]{8}$/.test(text), number => {
  field.value = number;
  field.form.requestSubmit();
});
