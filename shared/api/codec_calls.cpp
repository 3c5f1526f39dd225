#include "shared/api/codec_template.h"
#include "shared/api/describe_calls.h"

namespace cts::api {

CTS_CODEC_OF(Claim);
CTS_CODEC_OF(SlipContents);
CTS_CODEC_OF(Claimed);
CTS_CODEC_OF(StartCall);
CTS_CODEC_OF(Practice);
CTS_CODEC_OF(Telemetry);
CTS_CODEC_OF(Amend);
CTS_CODEC_OF(Amendments);
CTS_CODEC_OF(Dial);
CTS_CODEC_OF(Dialled);
CTS_CODEC_OF(Call);
CTS_CODEC_OF(CallSaved);
CTS_CODEC_OF(Page<Call>);
CTS_CODEC_OF(DayTally);
CTS_CODEC_OF(FaqUseCounts);

}  // namespace cts::api
