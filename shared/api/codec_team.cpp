#include "shared/api/codec_template.h"
#include "shared/api/describe_team.h"

namespace cts::api {

CTS_CODEC_OF(Holdings);

}  // namespace cts::api
