// Reads the code of a ticket with the camera, where the browser can; its number is sent as if it had been typed.
const button = document.getElementById("camera");
const scan = document.getElementById("scan");
const video = scan.querySelector("video");
const field = document.getElementById("ticket");
const away = document.getElementById("no-camera");

const stop = () => {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
  scan.hidden = true;
  button.hidden = false;
};

const look = async detector => {
  if (!video.srcObject) return;
  const codes = await detector.detect(video).catch(() => []);
  const number = codes.map(code => code.rawValue).find(text => /^[0-9]{8}$/.test(text));
  if (!number) {
    setTimeout(look, 200, detector);
    return;
  }
  stop();
  field.value = number;
  field.form.requestSubmit();
};

const start = async () => {
  away.hidden = true;
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    away.hidden = false;
    field.focus();
    return;
  }
  scan.hidden = false;
  button.hidden = true;
  await video.play();
  look(new BarcodeDetector({ formats: ["qr_code"] }));
};

const formats = (await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
if (formats.includes("qr_code") && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", start);
  addEventListener("pagehide", stop);
}
