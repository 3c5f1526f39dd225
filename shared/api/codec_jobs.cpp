#include "shared/api/codec_template.h"
#include "shared/api/describe_jobs.h"

namespace cts::api {

CTS_CODEC_OF(Jobs);

}  // namespace cts::api
