// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/Network.h"
#include "core/learning/weights/HostTensor.h"

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// Adam along the frozen-block schedule: the head with its rate from the start, every block with
/// the other rate from the moment it is opened; what was open goes on as it was. The network must
/// outlive it.
class BlockAdam
{
public:
    struct Rates {
        double head = 1e-4;
        double blocks = 1e-5;
    };
    /// `everything`: all is trainable from the first block on and the others change nothing.
    BlockAdam(Network &network, Rates rates, bool everything);

    /// Unfreezes block `block` (from 1, the head); one after the other.
    void open(int block);
    int openBlocks() const { return m_open; }

    void dropGradients();
    /// The gradients that there are, of open parameters.
    std::vector<at::Tensor> gradients() const;
    /// Moves the parameters that have a gradient.
    void step();

    /// The moments and step counts of every parameter that has moved, as
    /// "adam.<parameter>.exp_avg" …
    void saveInto(TensorFile &file) const;
    /// After the same blocks were opened.
    Result<void> restore(const TensorFile &file);

private:
    struct Moved {
        QString name;
        at::Tensor parameter;
        double rate = 0;
        std::int64_t steps = 0;
        at::Tensor mean;   ///< of the gradients; undefined before the first step
        at::Tensor square; ///< of the gradients' squares
    };
    void add(const std::vector<at::Tensor> &parameters, double rate);

    Network &m_network;
    Rates m_rates;
    bool m_everything;
    int m_open = 0;
    std::vector<Moved> m_moved;
};

} // namespace lesiondesk::nets
