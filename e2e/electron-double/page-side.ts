/**
 * What stands for Electron inside the page, as source text. `preloadWorld` runs in a world of its own, like a sandboxed preload;
 * `pageWorld` runs in the page's world and knows nothing but how to put a frozen object on `window`.
 */
export const worldName = 'trastienda-preload';
export const bindingName = 'trastiendaDouble';

/** Puts what the preload exposes on the page's window. Text is all that passes between the two worlds. */
export const pageWorld = `(() => {
  if (window.top !== window) return;
  addEventListener('double:expose', ({ detail }) => {
    const { name, members } = JSON.parse(detail);
    const api = {};
    for (const [key, value] of Object.entries(members))
      api[key] = value === null ? () => void dispatchEvent(new CustomEvent('double:call', { detail: key })) : value;
    Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
  }, { once: true });
})();`;

/** Runs the built preload with an `electron` of two modules. A frame inside the page gets none, as in Electron. */
export const preloadWorld = (preload: string, platform: string): string => `(() => {
  if (window.top !== window) return;
  const say = (message) => globalThis.${bindingName}(JSON.stringify(message));
  const listeners = new Map();
  const ports = new Map();
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const toBytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
  globalThis.doubleGive = (channel, id) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = ({ data }) => say(typeof data === 'string' ? { port: id, text: data } : { port: id, bytes: toText(data) });
    for (const listener of listeners.get(channel) ?? []) listener({ ports: [port2] });
  };
  globalThis.doubleDeliver = (id, text, bytes) => ports.get(id)?.postMessage(text ?? toBytes(bytes));
  globalThis.doubleClose = (id) => ports.get(id)?.close();
  const electron = {
    ipcRenderer: {
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel) => say({ send: channel }),
    },
    contextBridge: {
      exposeInMainWorld(name, api) {
        addEventListener('double:call', ({ detail }) => api[detail]());
        const members = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, typeof value === 'function' ? null : value]));
        dispatchEvent(new CustomEvent('double:expose', { detail: JSON.stringify({ name, members }) }));
      },
    },
  };
  const process = { platform: ${JSON.stringify(platform)} };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot load ' + name);
    return electron;
  };
  const module = { exports: {} };
  ((exports) => {
${preload}
  })(module.exports);
})();`;
