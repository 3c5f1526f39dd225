// Moments and spans as people read them on the screen, by the day and clock of a zone.
#pragma once

#include <chrono>
#include <string>

#include "shared/model/instant.h"

namespace cts::ui {

std::string clock_text(model::Instant at, const std::string& zone);                     // 14:32:08
std::string minute_text(model::Instant at, const std::string& zone);                    // 14:32
std::string day_text(model::Instant at, const std::string& zone);                       // 10-11 周六; Sat 11 Oct
std::string short_day_text(model::Instant at, const std::string& zone);                 // 10-11; 11 Oct
std::string day_minute_text(model::Instant at, const std::string& zone);                // 10-09 10:12
std::string past_text(model::Instant at, model::Instant now, const std::string& zone);  // of another year: 2025-10-09
bool same_day(model::Instant one, model::Instant other, const std::string& zone);

std::string timer_text(std::chrono::milliseconds span);  // 03:45, 1:02:10
std::string span_text(std::chrono::milliseconds span);   // 0:14

}  // namespace cts::ui
