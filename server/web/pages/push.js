// News by push: says that something happened, never what; whoever wants to know asks the wire. Comes back by itself when
// the line breaks, later and later, and not all at the same moment.
const longest_wait = 30_000;

export function listen(on_news, on_line) {
  let failed = 0;
  let socket;
  let ended = false;
  const connect = () => {
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/v1/push`);
    socket.onmessage = (message) => {
      const news = JSON.parse(message.data);
      if (news.type === "listening") failed = 0;
      on_line(true);
      on_news(news);
    };
    socket.onclose = (closed) => {
      on_line(false);
      if (closed.code === 4401) return location.reload();  // the session is over: the page asks for a log-in
      if (!ended) setTimeout(connect, Math.min(longest_wait, 500 * 2 ** failed++) * (0.5 + Math.random()));
    };
  };
  connect();
  addEventListener("pagehide", () => { ended = true; socket.close(); });
}
