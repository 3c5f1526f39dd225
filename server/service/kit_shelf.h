// Kits ready to judge by, read once a set of versions: published parts never change, so what was read stays right.
// A bounded number is kept, the longest unused goes first. Safe from many threads.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "server/service/result.h"
#include "server/storage/store.h"
#include "shared/api/messages.h"
#include "shared/form/kit.h"

namespace cts::service {

class KitShelf {
  public:
    explicit KitShelf(storage::Store& store, std::size_t most_kept = 64) : store_(store), most_kept_(most_kept) {}

    // unknown_version, its field the part's path, when one of the parts is not there.
    Result<std::shared_ptr<const form::Kit>> kit(model::ProjectId project, const api::ProjectVersions& versions);
    Result<std::shared_ptr<const form::Kit>> kit_of(const storage::CallRecord& call);  // what it was made with
    Result<std::shared_ptr<const form::Kit>> kit_of(const api::Call& call);
    Result<form::KitFiles> files(model::ProjectId project, const api::ProjectVersions& versions);

  private:
    struct Kept {
        std::shared_ptr<const form::Kit> kit;
        std::uint64_t used = 0;
    };
    void keep(const std::string& key, std::shared_ptr<const form::Kit> kit);
    Result<model::ProjectId> project_id(const std::string& code);

    storage::Store& store_;
    std::size_t most_kept_;
    std::mutex guard_;
    std::map<std::string, Kept> kept_;
    std::map<std::string, model::ProjectId> project_ids_;  // by code, which never changes
    std::uint64_t uses_ = 0;
};

}  // namespace cts::service
