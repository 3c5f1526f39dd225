#include "shared/api/codec_template.h"
#include "shared/api/describe_people.h"
#include "shared/api/web_session_messages.h"

namespace cts::api {

template <class Shape, Of<WebSession> M>
void describe(Shape& shape, M& m) {
    shape.member("csrf_token", m.csrf_token);
    shape.member("expires_at", m.expires_at);
    shape.member("user", m.user);
    shape.member("server_time", m.server_time);
}

CTS_CODEC_OF(WebSession);

}  // namespace cts::api
