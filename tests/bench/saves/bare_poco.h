// What Poco gives without us: its own HTTP server as it comes, which reads a body and answers as many bytes as the
// product answers a save with.
#pragma once

namespace cts::bench {

int serve_bare_poco(int port, int answer_bytes);  // until the process is ended

}  // namespace cts::bench
