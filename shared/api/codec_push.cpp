#include "shared/api/codec_template.h"
#include "shared/api/describe_push.h"

namespace cts::api {

CTS_CODEC_OF(PushToken);
CTS_CODEC_OF(News);

}  // namespace cts::api
