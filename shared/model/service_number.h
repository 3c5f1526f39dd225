// Numbers that are dialled as they are and have no E.164 form: 110, 10086, 12345, 95588, 95105105.
// libphonenumber knows some of them (its short numbers); the Chinese ones it lacks are a rule of ours.
#pragma once

#include <string_view>

namespace cts::model {

// digits: ASCII digits without spaces or signs. Of mainland China (MIIT, "Numbering plan of the telecommunications
// network", 2017 edition):
//   11x 12x          emergency                      110 119 120 122
//   100xx 106xx      operators; text messages       10000 10086 10685
//   111xx            post and public service         11183 11185
//   12xxx            government and public service   12306 12315 12345
//   95xxx 95xxxx     nation-wide enterprises         95588 950123
//   951xxxxx         the same, eight digits          95105105
//   96xxx 96xxxx     of one province                 96169
bool is_chinese_service_number(std::string_view digits);

bool is_service_number(std::string_view digits, std::string_view region);

}  // namespace cts::model
