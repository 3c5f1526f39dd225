#include "server/storage/published_times.h"

#include <mutex>

#include "shared/calendar/calendar_reader.h"

namespace cts::storage {
namespace {

// What a source means does not change, so it is read once; some dozens are kept.
template <class Read>
class ReadOnce {
  public:
    template <class Reader>
    std::shared_ptr<const Read> read(const Publication& published, Reader reader) {
        const std::lock_guard lock(mutex_);
        const auto key = std::pair(published.version, published.source);
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
        auto made = reader(published.key.name, published.source);
        if (!made) return nullptr;  // it was judged when it was published; a newer program may refuse it
        made->version = published.version;
        if (known_.size() >= most) known_.clear();
        return known_[key] = std::make_shared<const Read>(*std::move(made));
    }

  private:
    static constexpr std::size_t most = 64;
    std::mutex mutex_;
    std::map<std::pair<int, std::string>, std::shared_ptr<const Read>> known_;
};

}  // namespace

PublicationKey calendar_key(const std::string& region) {
    return {PublicationKind::calendar, std::nullopt, region};
}

PublicationKey hours_key(model::ProjectId project, const std::string& team) {
    return {PublicationKind::team_hours, project, team};
}

void PublishedTimes::take_calendar(const std::optional<Publication>& published) {
    static ReadOnce<calendar::WorkingCalendar> calendars;
    if (published) calendar_ = calendars.read(*published, calendar::read_calendar);
}

void PublishedTimes::take_hours(const Publication& published) {
    static ReadOnce<calendar::TeamHours> hours;
    if (auto read = hours.read(published, calendar::read_hours)) hours_[read->team] = std::move(read);
}

PublishedTimes PublishedTimes::of(Publications& publications, const ProjectRecord& project) {
    PublishedTimes times;
    times.take_calendar(publications.newest(calendar_key(project.region)));
    for (const auto& one : publications.newest_of(PublicationKind::team_hours, project.id)) times.take_hours(one);
    return times;
}

PublishedTimes PublishedTimes::of_clock(Publications& publications, const ProjectRecord& project,
                                        const ClockRecord& clock) {
    if (clock.calendar_version == 0) return of(publications, project);
    PublishedTimes times;
    times.take_calendar(publications.version(calendar_key(project.region), clock.calendar_version));
    if (clock.hours_version == 0) return times;
    if (const auto hours = publications.version(hours_key(project.id, clock.hours_team), clock.hours_version))
        times.take_hours(*hours);
    return times;
}

followup::WorkingTimes PublishedTimes::view() const {
    followup::WorkingTimes times;
    times.calendar = calendar_.get();
    for (const auto& [team, hours] : hours_) times.hours.emplace(team, hours.get());
    return times;
}

}  // namespace cts::storage
