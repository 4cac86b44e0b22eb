// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/GpuSums.h"

#ifdef USE_C10D_NCCL

#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

#include <chrono>
#include <thread>
#include <vector>

namespace lesiondesk
{

namespace
{

class NcclSums final : public GpuSums
{
public:
    NcclSums(c10::intrusive_ptr<c10d::Store> store, int rank, int size, int timeoutSeconds)
    {
        auto options = c10d::ProcessGroupNCCL::Options::create();
        options->timeout = std::chrono::seconds(timeoutSeconds);
        m_group = c10::make_intrusive<c10d::ProcessGroupNCCL>(std::move(store), rank, size,
                                                              std::move(options));
    }

    void add(at::Tensor values, const Watch &watch) override
    {
        std::vector<at::Tensor> tensors{std::move(values)};
        wait(m_group->allreduce(tensors), watch);
    }
    void takeFromFirst(at::Tensor values, const Watch &watch) override
    {
        std::vector<at::Tensor> tensors{std::move(values)};
        wait(m_group->broadcast(tensors), watch);
    }

private:
    void wait(const c10::intrusive_ptr<c10d::Work> &work, const Watch &watch)
    {
        try {
            while (!work->isCompleted()) {
                watch();
                std::this_thread::sleep_for(std::chrono::microseconds(20));
            }
        } catch (...) {
            m_group->abort();
            throw;
        }
        work->wait(); // the stream of this thread goes on behind it
    }

    c10::intrusive_ptr<c10d::ProcessGroupNCCL> m_group;
};

} // namespace

std::unique_ptr<GpuSums> GpuSums::make(c10::intrusive_ptr<c10d::Store> store, int rank, int size,
                                       int timeoutSeconds)
{
    return std::make_unique<NcclSums>(std::move(store), rank, size, timeoutSeconds);
}

} // namespace lesiondesk

#else

namespace lesiondesk
{

std::unique_ptr<GpuSums> GpuSums::make(c10::intrusive_ptr<c10d::Store>, int, int, int)
{
    return nullptr;
}

} // namespace lesiondesk

#endif
