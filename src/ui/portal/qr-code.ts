import QRCode from 'qrcode';

const QUIET_ZONE = 2;
/** Every reader takes any of the eight masks; trying all of them to find the evenest costs more time than the rest of a page. */
const MASK = 4;

/** The address as an inline SVG drawn in the colour of the text around it; empty when the address is too long for a code. */
export function qrCodeSvg(address: string, label: string): string {
  const data = new TextEncoder().encode(address);
  if (data.length > 600) return '';
  const { modules } = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: MASK });
  const side = modules.size + 2 * QUIET_ZONE;
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      let width = 1;
      while (x + width < modules.size && modules.get(y, x + width)) width += 1;
      path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return `<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}
