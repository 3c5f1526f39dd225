#include <map>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryPublications final : public Publications {
  public:
    explicit MemoryPublications(MemoryState& state) : state_(state) {}

    std::optional<Publication> newest(const PublicationKey& key) override {
        const std::lock_guard lock(state_.mutex);
        return newest_in(key);
    }

    std::optional<Publication> version(const PublicationKey& key, int version) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& one : state_.publications) {
            if (one.key == key && one.version == version) return seen(one);
        }
        return std::nullopt;
    }

    std::vector<Publication> newest_of(PublicationKind kind, model::ProjectId project) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string, Publication> newest;
        for (const auto& one : state_.publications) {
            if (one.key.kind == kind && one.key.project == project) newest[one.key.name] = seen(one);
        }
        std::vector<Publication> found;
        for (auto& [name, one] : newest) found.push_back(std::move(one));
        return found;
    }

    Published publish(const Publication& wanted, std::optional<int> known) override {
        const std::lock_guard lock(state_.mutex);
        const auto stands = newest_in(wanted.key);
        if (stands && stands->source == wanted.source) return {false, *stands};
        const int version = stands ? stands->version : 0;
        if (known && *known != version) return {true, stands.value_or(wanted)};
        state_.publications.push_back(wanted);
        state_.publications.back().version = version + 1;
        state_.tell(published_event(state_.publications.back()));
        return {false, seen(state_.publications.back())};
    }

  private:
    std::optional<Publication> newest_in(const PublicationKey& key) {
        std::optional<Publication> newest;
        for (const auto& one : state_.publications) {
            if (one.key == key) newest = seen(one);
        }
        return newest;
    }

    Publication seen(Publication one) {
        one.by_name = state_.users[one.by].user.display_name;
        return one;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Publications> memory_publications(MemoryState& state) {
    return std::make_unique<MemoryPublications>(state);
}

}  // namespace cts::tests
