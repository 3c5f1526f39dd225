// The days and hours a project works by, as they are published (publications.h): what limits in working time are
// computed with, by services and jobs alike. Sources are read once a version and kept.
//
// Each team is known by the name its hours are called by; working_times.h says whose a follow-up's are.
#pragma once

#include <memory>

#include "server/storage/publications.h"
#include "server/storage/records.h"

namespace cts::storage {

class PublishedTimes {
  public:
    // In force for the project now.
    static PublishedTimes of(Publications& publications, const ProjectRecord& project);
    // As a clock was computed with: exactly these versions.
    static PublishedTimes of_clock(Publications& publications, const ProjectRecord& project, const ClockRecord& clock);

    followup::WorkingTimes view() const;  // as long as this lives
    int calendar_version() const { return calendar_ ? calendar_->version : 0; }

  private:
    void take_calendar(const std::optional<Publication>& published);
    void take_hours(const Publication& published);

    std::shared_ptr<const calendar::WorkingCalendar> calendar_;  // null: none is published
    std::map<std::string, std::shared_ptr<const calendar::TeamHours>, std::less<>> hours_;
};

PublicationKey calendar_key(const std::string& region);
PublicationKey hours_key(model::ProjectId project, const std::string& team);

}  // namespace cts::storage
