import { readQr } from './read-qr.ts';

const PAUSE_MS = 150;
/** A frame is small, and there will be another. */
const SIDES = [1_280];

/** Looks through the camera until it sees a QR code that `accepts` takes. Returns the way to turn it off. */
export async function look(
  video: HTMLVideoElement,
  accepts: (text: string) => boolean,
  found: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_080 } },
  });
  video.srcObject = stream;
  await video.play();
  let isOn = true;
  const stop = () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  const next = async () => {
    if (!isOn) return;
    const size = { width: video.videoWidth, height: video.videoHeight };
    const text = size.width > 0 ? await readQr(video, size, SIDES) : null;
    if (isOn && text !== null && accepts(text)) {
      stop();
      found(text);
    } else setTimeout(() => void next(), PAUSE_MS);
  };
  void next();
  return stop;
}
