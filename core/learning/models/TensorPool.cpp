// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TensorPool.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <torch/version.h>

#include <cstring>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace lesiondesk::nets
{

namespace
{

/// Smaller pieces are malloc's business.
constexpr size_t kSmallest = size_t{64} << 10;

/// Lives as long as the process: tensors that it gave memory to may outlive every TensorPool.
class KeepingAllocator final : public c10::Allocator
{
public:
#if TORCH_VERSION_MAJOR >= 2 && TORCH_VERSION_MINOR >= 3
    c10::DataPtr allocate(size_t bytes) override
    {
        return make(bytes);
    }
    void copy_data(void *to, const void *from, std::size_t bytes) const override
    {
        std::memcpy(to, from, bytes);
    }
#else
    c10::DataPtr allocate(size_t bytes) const override
    {
        return make(bytes);
    }
#endif

    void enter()
    {
        const std::lock_guard guard(m_mutex);
        if (m_users++ > 0)
            return;
        c10::Allocator *current = c10::GetCPUAllocator();
        if (current != this) {
            m_system = current;
            c10::SetCPUAllocator(this);
        }
    }

    void leave()
    {
        std::unordered_map<size_t, std::vector<Block *>> old;
        {
            const std::lock_guard guard(m_mutex);
            if (--m_users > 0)
                return;
            old.swap(m_free);
            m_kept = 0;
        }
        for (auto &[size, blocks] : old) {
            for (Block *block : blocks)
                delete block;
        }
    }

    qint64 kept()
    {
        const std::lock_guard guard(m_mutex);
        return static_cast<qint64>(m_kept);
    }

private:
    /// A piece of the system's memory and who it belongs to while no tensor has it.
    struct Block {
        c10::DataPtr memory;
        size_t bytes = 0;
    };

    static KeepingAllocator &own();

    c10::DataPtr make(size_t bytes) const
    {
        if (bytes < kSmallest)
            return m_system->allocate(bytes);
        Block *block = nullptr;
        {
            const std::lock_guard guard(m_mutex);
            const auto waiting = m_free.find(bytes);
            if (waiting != m_free.end() && !waiting->second.empty()) {
                block = waiting->second.back();
                waiting->second.pop_back();
                m_kept -= bytes;
            }
        }
        if (!block)
            block = new Block{m_system->allocate(bytes), bytes};
        return {block->memory.get(), block, &giveBack, c10::Device(c10::DeviceType::CPU)};
    }

    static void giveBack(void *context)
    {
        auto *block = static_cast<Block *>(context);
        if (!own().take(block))
            delete block;
    }

    bool take(Block *block) const
    {
        const std::lock_guard guard(m_mutex);
        if (m_users == 0)
            return false;
        m_free[block->bytes].push_back(block);
        m_kept += block->bytes;
        return true;
    }

    mutable std::mutex m_mutex;
    int m_users = 0;
    c10::Allocator *m_system = c10::GetDefaultCPUAllocator();
    mutable std::unordered_map<size_t, std::vector<Block *>> m_free;
    mutable size_t m_kept = 0;

    friend KeepingAllocator &keepingAllocator();
};

KeepingAllocator &keepingAllocator()
{
    static auto *allocator = new KeepingAllocator;
    return *allocator;
}

KeepingAllocator &KeepingAllocator::own()
{
    return keepingAllocator();
}

} // namespace

TensorPool::TensorPool()
{
    keepingAllocator().enter();
}

TensorPool::~TensorPool()
{
    keepingAllocator().leave();
}

qint64 TensorPool::kept()
{
    return keepingAllocator().kept();
}

} // namespace lesiondesk::nets
