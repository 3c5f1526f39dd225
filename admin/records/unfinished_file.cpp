#include "admin/records/unfinished_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace cts::records {
namespace {

constexpr std::size_t written_together = 256 * 1024;

bool make_name_durable(const std::filesystem::path& name) {
    const auto folder = name.has_parent_path() ? name.parent_path() : std::filesystem::path(".");
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool done = ::fsync(fd) == 0;
    ::close(fd);
    return done;
}

}  // namespace

UnfinishedFile::UnfinishedFile(std::filesystem::path name)
    : name_(std::move(name)), beside_(name_.string() + ".XXXXXX"), fd_(::mkostemp(beside_.data(), O_CLOEXEC)) {}

UnfinishedFile::~UnfinishedFile() {
    if (fd_ < 0) return;
    ::close(fd_);
    ::unlink(beside_.c_str());
}

void UnfinishedFile::append(std::string_view bytes) {
    waiting_ += bytes;
    if (waiting_.size() >= written_together) write_out();
}

bool UnfinishedFile::finish() {
    write_out();
    if (failed_ || ::fsync(fd_) != 0 || ::rename(beside_.c_str(), name_.c_str()) != 0) return false;
    ::close(fd_);
    fd_ = -1;
    return make_name_durable(name_);
}

void UnfinishedFile::write_out() {
    std::size_t written = 0;
    while (!failed_ && written < waiting_.size()) {
        const auto length = ::write(fd_, waiting_.data() + written, waiting_.size() - written);
        if (length > 0) written += static_cast<std::size_t>(length);
        failed_ = length == 0 || (length < 0 && errno != EINTR);
    }
    waiting_.clear();
}

}  // namespace cts::records
