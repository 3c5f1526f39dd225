#include "shared/api/codec_template.h"
#include "shared/api/describe_blacklist.h"

namespace cts::api {

CTS_CODEC_OF(NewBlacklistEntry);
CTS_CODEC_OF(BlacklistEntry);
CTS_CODEC_OF(Page<BlacklistEntry>);
CTS_CODEC_OF(BlacklistDetail);
CTS_CODEC_OF(BlacklistDecision);
CTS_CODEC_OF(NumberLookUp);
CTS_CODEC_OF(NumberLookedUp);

}  // namespace cts::api
