// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TorchScript.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/lower_tuples.h>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/utils.h>

#include <map>
#include <memory>
#include <sstream>

namespace lesiondesk::nets
{

namespace
{

/// The modules of a network as TorchScript has them: the dots of a name are levels.
struct Branch {
    std::map<std::string, std::unique_ptr<Branch>> below;
    std::map<std::string, at::Tensor> parameters;
    std::map<std::string, at::Tensor> buffers;
};

/// The branch that a tensor belongs to; `name` keeps its last word.
Branch &branchOf(Branch &root, std::string &name)
{
    Branch *branch = &root;
    for (size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.')) {
        auto &next = branch->below[name.substr(0, dot)];
        if (!next)
            next = std::make_unique<Branch>();
        branch = next.get();
        name.erase(0, dot + 1);
    }
    return *branch;
}

/// The tensors are the network's own, not copies: tracing knows them again by that.
void fill(torch::jit::Module &module, const Branch &branch)
{
    for (const auto &[name, tensor] : branch.parameters)
        module.register_parameter(name, tensor, false);
    for (const auto &[name, tensor] : branch.buffers)
        module.register_buffer(name, tensor);
    for (const auto &[name, below] : branch.below) {
        torch::jit::Module child(c10::QualifiedName("__torch__.lesiondesk.Layer"),
                                 module._ivalue()->compilation_unit(), true);
        fill(child, *below);
        module.register_module(name, child);
    }
}

} // namespace

QByteArray scriptOf(Network &network, int inputSize,
                    const std::unordered_map<std::string, std::string> &extra)
{
    network.evalMode();
    // Neither gradients nor version counters have a place in what is traced.
    torch::NoGradGuard noGraph;
    Branch root;
    for (const auto &item : network.named_parameters()) {
        std::string name = item.key();
        branchOf(root, name).parameters.emplace(name, item.value());
    }
    for (const auto &item : network.named_buffers()) {
        std::string name = item.key();
        branchOf(root, name).buffers.emplace(name, item.value());
    }
    torch::jit::Module module(c10::QualifiedName("__torch__.lesiondesk.Classifier"));
    fill(module, root);

    const at::Tensor example = at::zeros({1, 3, inputSize, inputSize});
    const auto traced = torch::jit::tracer::trace(
        {example},
        [&network](torch::jit::Stack inputs) -> torch::jit::Stack {
            return {network.forward(inputs.front().toTensor())};
        },
        [](const torch::autograd::Variable &) { return std::string(); }, true, false, &module,
        {"images"});
    const std::shared_ptr<torch::jit::Graph> graph = traced.first->graph;
    torch::jit::EliminateDeadCode(graph);
    torch::jit::LowerSimpleTuples(graph);
    auto *forward = module._ivalue()->compilation_unit()->create_function(
        c10::QualifiedName(*module.type()->name(), "forward"), graph);
    module.type()->addMethod(forward);
    module.eval();

    std::ostringstream bytes;
    module.save(bytes, torch::jit::ExtraFilesMap(extra.begin(), extra.end()));
    return QByteArray::fromStdString(bytes.str());
}

at::Tensor logitsOfScript(const QByteArray &script, const at::Tensor &images)
{
    torch::NoGradGuard noGraph;
    std::istringstream bytes(script.toStdString());
    torch::jit::Module module = torch::jit::load(bytes, c10::Device(c10::kCPU));
    module.eval();
    return module.forward({images}).toTensor();
}

} // namespace lesiondesk::nets
