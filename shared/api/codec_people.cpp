#include "shared/api/codec_template.h"
#include "shared/api/describe_people.h"

namespace cts::api {

CTS_CODEC_OF(LogIn);
CTS_CODEC_OF(LoggedIn);
CTS_CODEC_OF(NewUser);
CTS_CODEC_OF(Colleagues);
CTS_CODEC_OF(model::Memberships);
CTS_CODEC_OF(model::User);
CTS_CODEC_OF(Page<model::User>);
CTS_CODEC_OF(ProblemDocument);

}  // namespace cts::api
