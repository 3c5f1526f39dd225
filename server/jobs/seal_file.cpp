#include "server/jobs/seal_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>

#include "server/jobs/job.h"

namespace cts::jobs {

namespace fs = std::filesystem;
using storage::LaneSeal;

namespace {

constexpr int seals_a_page = 500;

std::string line_of(const LaneSeal& seal) {
    std::ostringstream line;
    line << seal.lane << ' ' << seal.seq << ' ' << seal.series << ' ' << seal.digest << ' ' << seal.sealed_at.utc_ms
         << ' ' << seal.mac << '\n';
    return line.str();
}

std::optional<LaneSeal> seal_of(const std::string& line) {
    std::istringstream words(line);
    LaneSeal seal;
    words >> seal.lane >> seal.seq >> seal.series >> seal.digest >> seal.sealed_at.utc_ms >> seal.mac;
    if (!words || words.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
    return seal;
}

class LockedFile {
  public:
    explicit LockedFile(const fs::path& file)
        : fd_(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
        if (fd_ < 0 || ::flock(fd_, LOCK_EX) != 0) {
            if (fd_ >= 0) ::close(fd_);
            throw JobFault(JobFailure::seal_copy_unwritable);
        }
    }
    ~LockedFile() { ::close(fd_); }  // and with it the lock
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;
    int fd() const { return fd_; }

  private:
    int fd_;
};

void must(bool done) {
    if (!done) throw JobFault(JobFailure::seal_copy_unwritable);
}

std::string read_from(int fd, std::int64_t offset) {
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const auto length = ::pread(fd, part.data(), part.size(), offset + static_cast<std::int64_t>(text.size()));
        must(length >= 0);
        if (length == 0) return text;
        text.append(part.data(), static_cast<std::size_t>(length));
    }
}

void append_durably(int fd, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const auto length = ::write(fd, text.data() + written, text.size() - written);
        must(length > 0);
        written += static_cast<std::size_t>(length);
    }
    must(::fsync(fd) == 0);
}

void make_folder(const fs::path& folder) {
    std::error_code refused;
    if (fs::create_directories(folder, refused)) fs::permissions(folder, fs::perms::owner_all, refused);
    must(!refused);
}

}  // namespace

fs::path seal_file(const fs::path& folder, const std::string& series) {
    return folder / (series + ".seals");
}

std::vector<LaneSeal> read_seal_file(const fs::path& file) {
    std::vector<LaneSeal> seals;
    std::ifstream stream(file);
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (stream.eof()) break;  // cut short
        const auto seal = seal_of(line);
        if (!seal) throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": not a seal");
        seals.push_back(*seal);
    }
    return seals;
}

void SealCopy::catch_up(storage::LaneSeals& seals, const std::string& series) {
    if (series.empty()) return;
    if (series != series_) {
        series_ = series;
        read_to_ = 0;
        copied_to_.clear();
    }
    make_folder(folder_);
    const LockedFile file(seal_file(folder_, series));
    read_on(file.fd());
    const auto lines = missing(seals);
    if (lines.empty()) return;
    append_durably(file.fd(), lines);
    read_on(file.fd());
}

void SealCopy::read_on(int fd) {
    const auto text = read_from(fd, read_to_);
    const auto whole = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    if (whole < text.size()) must(::ftruncate(fd, read_to_ + static_cast<std::int64_t>(whole)) == 0);
    std::istringstream lines(text.substr(0, whole));
    for (std::string line; std::getline(lines, line);) {
        const auto seal = seal_of(line);
        must(seal.has_value());
        auto& to = copied_to_[seal->lane];
        to = std::max(to, seal->seq);
    }
    read_to_ += static_cast<std::int64_t>(whole);
}

std::string SealCopy::missing(storage::LaneSeals& seals) {
    std::string lines;
    for (const auto& newest : seals.newest()) {
        for (auto from = copied_to_[newest.lane]; from < newest.seq;) {
            const auto page = seals.after(newest.lane, from, seals_a_page);
            if (page.empty()) break;
            for (const auto& seal : page) lines += line_of(seal);
            from = page.back().seq;
        }
    }
    return lines;
}

}  // namespace cts::jobs
