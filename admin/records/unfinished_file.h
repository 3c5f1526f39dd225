// A file that is written beside its name and takes it when it is whole: whoever finds the name finds all of it. What
// was not finished goes when this does. For its owner alone, from the first moment on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cts::records {

class UnfinishedFile {
  public:
    explicit UnfinishedFile(std::filesystem::path name);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    bool is_open() const { return fd_ >= 0; }
    void append(std::string_view bytes);
    bool finish();  // it is there and durable; false: a write failed, and nothing is there

  private:
    void write_out();

    std::filesystem::path name_;
    std::string beside_;
    int fd_ = -1;
    bool failed_ = false;
    std::string waiting_;
};

}  // namespace cts::records
