import { useEffect, useRef, useState } from 'react';

interface Detector {
  detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

const EVERY_MS = 250;
const LONGEST_SIDE = 640;

/** The browser's own reader where it has one; ours, fetched only then, where it has none. */
const readerFor = async (): Promise<(video: HTMLVideoElement) => Promise<string | null>> => {
  if (window.BarcodeDetector) {
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await import('./decode.ts');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!pen || canvas.width === 0) return Promise.resolve(null);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    return Promise.resolve(decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height)));
  };
};

/** Runs the camera behind a video element while `isOn`, and tells what it reads. */
export const useScanner = (isOn: boolean, onRead: (text: string) => void) => {
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  const heard = useRef(onRead);
  useEffect(() => {
    heard.current = onRead;
  });

  useEffect(() => {
    if (!isOn) return undefined;
    let isOver = false;
    let stream: MediaStream | null = null;
    const run = async () => {
      try {
        setRefused(false);
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        const screen = video.current;
        if (isOver || !screen) return;
        screen.srcObject = stream;
        await screen.play();
        const read = await readerFor();
        while (!isOver) {
          const text = await read(screen).catch(() => null);
          if (text && !isOver) heard.current(text);
          await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
        }
      } catch {
        if (!isOver) setRefused(true);
      }
    };
    void run().finally(() => isOver && stream?.getTracks().forEach((track) => track.stop()));
    return () => {
      isOver = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [isOn]);

  return { video, isRefused };
};
