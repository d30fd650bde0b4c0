// Reads codes with the camera, where the browser can; elsewhere nothing of it is shown.
const button = document.getElementById("camera");
const scan = document.getElementById("scan");
const video = scan?.querySelector("video");
const away = document.getElementById("no-camera");

const stop = () => {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
  scan.hidden = true;
  button.hidden = false;
};

const look = async (detector, wanted, then) => {
  if (!video.srcObject) return;
  const codes = await detector.detect(video).catch(() => []);
  const text = codes.map(code => code.rawValue).find(wanted);
  if (!text) {
    setTimeout(look, 200, detector, wanted, then);
    return;
  }
  stop();
  then(text);
};

/** Offers to read a code, and hands on the first that is wanted; whoever has no camera is led to the field. */
export const whenRead = async (field, wanted, then) => {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!formats.includes("qr_code") || !navigator.mediaDevices) return;
  button.hidden = false;
  addEventListener("pagehide", stop);
  button.addEventListener("click", async () => {
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
    look(new BarcodeDetector({ formats: ["qr_code"] }), wanted, then);
  });
};
