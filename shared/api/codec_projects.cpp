#include "shared/api/codec_template.h"
#include "shared/api/describe_projects.h"

namespace cts::api {

CTS_CODEC_OF(Project);
CTS_CODEC_OF(Page<Project>);
CTS_CODEC_OF(NewProject);
CTS_CODEC_OF(ProjectSettings);
CTS_CODEC_OF(ProjectVersions);
CTS_CODEC_OF(PublishKit);
CTS_CODEC_OF(KitSource);
CTS_CODEC_OF(WithdrawKitPart);
CTS_CODEC_OF(NewList);
CTS_CODEC_OF(List);
CTS_CODEC_OF(ListRows);
CTS_CODEC_OF(ListRowResults);
CTS_CODEC_OF(DoNotCall);

}  // namespace cts::api
